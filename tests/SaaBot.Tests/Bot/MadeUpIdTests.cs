using SaaBot.Bot.Commands.Patterns;
using SaaBot.Bot.Commands.Practice;
using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Questions;
using SaaBot.Bot.Replies;
using SaaBot.Diagrams.Rendering;
using SaaBot.Diagrams.Text;
using SaaBot.Discord.Models;
using SaaBot.Domain.Scores;
using SaaBot.Storage;
using SaaBot.Storage.Sqlite;

namespace SaaBot.Tests.Bot;

/// <summary>Clients may send any custom id: what nobody was offered gets a private sentence and is kept nowhere.</summary>
public sealed class MadeUpIdTests
{
    [Theory]
    [InlineData("practice:1:no-such-topic::new")]
    [InlineData("practice-answer:1:caching-01:zz:::A")]
    [InlineData("practice-answer:1:caching-99:1:::A")]
    [InlineData("practice-answer:1:caching-01:1:::Q")]
    [InlineData("practice-answer:1:caching-01:1:no-such-topic::A")]
    [InlineData("practice-answer:1")]
    public async Task A_made_up_id_gets_a_private_sentence_and_is_not_kept(string customId)
    {
        string folder = Directory.CreateTempSubdirectory("saabot").FullName;
        await using (IStores stores = (await SqliteStores.OpenAsync(folder, TimeProvider.System, CancellationToken.None)).Stores!)
        {
            ScoreKeeper keeper = new(stores.Scores, stores.Servers);
            PracticePresenter presenter = new(new ExplanationPresenter(new DiagramSection(new DiagramTexts(), new PictureFolder(Repository.At("content")))));
            IComponentRoute[] routes = [new PracticeAskRoute(), new PracticeAnswerRoute(presenter, keeper)];
            Assert.True(CustomId.TryParse(customId, out CustomId? id));

            Answer answer = await routes.Single(route => route.Name == id.Name).UseAsync(Context(), id, CancellationToken.None);

            MessageAnswer told = Assert.IsType<MessageAnswer>(answer);
            Assert.True(told.Private);
            Assert.Contains("too old", Assert.IsType<TextDisplay>(Assert.Single(told.Reply.Components)).Content, StringComparison.Ordinal);
            Assert.Empty((await stores.Scores.ExportAsync(3, CancellationToken.None)).Answers);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static InteractionContext Context() => new(
        new Interaction
        {
            Id = new Snowflake(1),
            ApplicationId = new Snowflake(2),
            Type = InteractionType.MessageComponent,
            Token = "t",
            User = new User { Id = new Snowflake(3), Username = "lan" },
        },
        RealContent.Catalog);
}
