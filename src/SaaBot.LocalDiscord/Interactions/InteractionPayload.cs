using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Interactions;

/// <summary>The interaction object of INTERACTION_CREATE (receiving-and-responding: Interaction Structure).</summary>
internal sealed class InteractionPayload(WorldState world, PermissionRules rules, DiscordObjects objects, MessageObjects messages, AnswerMessages answers)
{
    /// <summary>What one file may weigh, in bytes.</summary>
    public const int AttachmentSizeLimit = 10 * 1024 * 1024;

    public JsonObject Of(LiveInteraction interaction, PreparedData prepared)
    {
        var (channel, user) = (interaction.Channel, interaction.User);
        var shown = new JsonObject
        {
            ["id"] = interaction.Id.Text(),
            ["application_id"] = interaction.Application.Id.Text(),
            ["type"] = interaction.Type,
            ["token"] = interaction.Token,
            ["version"] = 1,
            ["data"] = prepared.Data,
            ["channel"] = objects.ResolvedChannel(channel, user.Id, interaction.Application.Id),
            ["channel_id"] = channel.Id.Text(),
            ["locale"] = user.Locale,
            ["app_permissions"] = ((ulong)answers.Granted(interaction, channel)).Text(),
            ["entitlements"] = new JsonArray(),
            ["entitlement_sku_ids"] = new JsonArray(),
            ["authorizing_integration_owners"] = JsonText.Node(interaction.Owners),
            ["context"] = CommandContexts.Of(channel),
            ["attachment_size_limit"] = AttachmentSizeLimit,
        };
        if (world.Guild(channel.GuildId) is { } guild)
        {
            var member = objects.Member(guild, user.Id);
            member["permissions"] = ((ulong)rules.In(channel, user.Id)).Text();
            shown["guild_id"] = guild.Id.Text();
            shown["guild"] = GuildObjects.Partial(guild);
            shown["guild_locale"] = guild.PreferredLocale;
            shown["member"] = member;
        }
        else
        {
            shown["user"] = DiscordObjects.User(user);
        }

        if (prepared.Source is { } source)
        {
            shown["message"] = messages.Message(source);
        }

        return shown;
    }
}
