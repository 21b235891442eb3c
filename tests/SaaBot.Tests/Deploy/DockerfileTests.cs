namespace SaaBot.Tests.Deploy;

public sealed class DockerfileTests
{
    private static readonly string[] Lines =
        [.. File.ReadAllText(DeployFiles.At("Dockerfile")).Replace("\\\n", " ", StringComparison.Ordinal).Split('\n').Where(line => line.Length > 0 && line[0] != '#')];

    private static readonly string[] Final = Lines[Array.FindLastIndex(Lines, line => line.StartsWith("FROM", StringComparison.Ordinal))..];

    [Fact]
    public void Images_are_pinned_to_a_version() =>
        Assert.All(Lines.Where(line => line.StartsWith("FROM", StringComparison.Ordinal)), line => Assert.True(DeployFiles.IsPinned(Image(line)), line));

    [Fact]
    public void The_final_image_is_chiseled_and_knows_zones_and_languages()
    {
        Assert.Contains("/aspnet:", Image(Final[0]), StringComparison.Ordinal);
        Assert.EndsWith("-chiseled-extra", Image(Final[0]), StringComparison.Ordinal);
        Assert.DoesNotContain(Final, line => line.StartsWith("RUN", StringComparison.Ordinal));
    }

    [Fact]
    public void It_runs_as_a_numbered_user_who_owns_the_data()
    {
        string user = Value("USER");
        Assert.Matches("^[1-9][0-9]*:[1-9][0-9]*$", user);
        Assert.Contains(Final, line => line.StartsWith($"COPY --from=build --chown={user} /data", StringComparison.Ordinal));
        Assert.Contains("/data", Value("VOLUME"), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_health_check_is_a_verb_of_the_program()
    {
        Assert.EndsWith("""CMD ["dotnet", "saabot.dll", "health"]""", Value("HEALTHCHECK"), StringComparison.Ordinal);
        Assert.Equal("""["dotnet", "saabot.dll"]""", Value("ENTRYPOINT"));
    }

    [Fact]
    public void Its_environment_names_settings_that_exist() =>
        Assert.All(Value("ENV").Split(' ', StringSplitOptions.RemoveEmptyEntries), pair => Assert.True(DeployFiles.IsSetting(pair.Split('=')[0]), pair));

    [Fact]
    public void The_image_builds_from_what_the_context_holds()
    {
        string[] ignored = File.ReadAllLines(Repository.At(".dockerignore"));
        Assert.Contains("data", ignored);
        Assert.Contains("**/.env", ignored);
        Assert.All(["src", "content", "appsettings.json", "global.json", "Directory.Build.props", "Directory.Packages.props"], needed =>
        {
            Assert.DoesNotContain(needed, ignored);
            Assert.True(Path.Exists(Repository.At(needed)), needed);
        });
    }

    private static string Image(string from) => from.Split(' ', StringSplitOptions.RemoveEmptyEntries).First(word => word.Contains(':', StringComparison.Ordinal));

    private static string Value(string instruction) => Assert.Single(Final, line => line.StartsWith(instruction + " ", StringComparison.Ordinal))[(instruction.Length + 1)..];
}
