using System.Collections.Immutable;

namespace SaaBot.LocalDiscord.World;

/// <summary>The world that every look-alike starts with. Its ids are the same on every start.</summary>
internal static class StudyGroup
{
    public static readonly ulong GuildId = SnowflakeSource.Derived("guild:study");
    public static readonly ulong StudyId = SnowflakeSource.Derived("channel:study");
    public static readonly ulong QuizId = SnowflakeSource.Derived("channel:quiz");
    public static readonly ulong GroupId = SnowflakeSource.Derived("channel:friends");
    public static readonly ulong TeacherRoleId = SnowflakeSource.Derived("role:teacher");
    public static readonly ulong LearnerRoleId = SnowflakeSource.Derived("role:learner");
    public static readonly LocalUser Linh = Person("linh", "Linh", "vi");
    public static readonly LocalUser Alex = Person("alex", "Alex", "en-US");
    public static readonly LocalUser Mai = Person("mai", "Mai", "vi");
    public static readonly LocalUser Sam = Person("sam", "Sam", "en-GB");

    public static void Build(WorldState world)
    {
        LocalUser[] people = [Linh, Alex, Mai, Sam];
        foreach (var person in people)
        {
            world.Put(person);
        }

        world.Put(new LocalChannel
        {
            Id = StudyId,
            Type = LocalChannelType.GuildText,
            Name = "study",
            GuildId = GuildId,
            Position = 0,
        });
        world.Put(new LocalChannel
        {
            Id = QuizId,
            Type = LocalChannelType.GuildText,
            Name = "quiz",
            GuildId = GuildId,
            Position = 1,
        });
        world.Put(new LocalChannel
        {
            Id = GroupId,
            Type = LocalChannelType.GroupDm,
            Name = "Study friends",
            Recipients = [.. people.Select(person => person.Id)],
        });
        world.Put(new LocalGuild
        {
            Id = GuildId,
            Name = "SAA Study Group",
            PreferredLocale = "en-US",
            OwnerId = Linh.Id,
            Roles =
            [
                new LocalRole(GuildId, "@everyone", PermissionRules.Everyone, 0),
                new LocalRole(LearnerRoleId, "Learner", Permissions.None, 1),
                new LocalRole(TeacherRoleId, "Teacher", Permissions.Administrator, 2),
            ],
            Members = people.ToImmutableDictionary(
                person => person.Id,
                person => new LocalMember(
                    person.Id,
                    null,
                    person == Linh ? [TeacherRoleId] : [LearnerRoleId],
                    SnowflakeSource.TimeOf(GuildId))),
            ChannelIds = [StudyId, QuizId],
        });
    }

    private static LocalUser Person(string username, string name, string locale) =>
        new(SnowflakeSource.Derived("user:" + username), username, name, locale);
}
