using System.Text.Json;
using SaaBot.Discord.Json;
using SaaBot.Discord.Models;

namespace SaaBot.Tests.Discord.Models;

public sealed class ApplicationCommandJsonTests
{
    [Fact]
    public void A_command_has_the_documented_shape()
    {
        var command = new ApplicationCommand
        {
            Name = "daily",
            NameLocalizations = new Dictionary<string, string> { ["vi"] = "hàng-ngày" },
            Description = "A question a day",
            DefaultMemberPermissions = Permissions.ManageGuild,
            IntegrationTypes = [IntegrationType.GuildInstall],
            Contexts = [InteractionContextType.Guild],
            Options =
            [
                new CommandOption
                {
                    Type = CommandOptionType.Integer,
                    Name = "hour",
                    Description = "When",
                    Required = true,
                    MinValue = OptionValue.Of(0),
                    MaxValue = OptionValue.Of(23),
                    Choices = [CommandChoice.Of("Noon", 12)],
                },
            ],
        };
        Assert.Equal(
            """{"type":1,"name":"daily","name_localizations":{"vi":"h\u00E0ng-ng\u00E0y"},"description":"A question a day","options":[{"type":4,"name":"hour","description":"When","required":true,"choices":[{"name":"Noon","value":12}],"min_value":0,"max_value":23}],"default_member_permissions":"32","integration_types":[0],"contexts":[0]}""",
            JsonSerializer.Serialize(command, DiscordJson.Default.ApplicationCommand));
    }
}
