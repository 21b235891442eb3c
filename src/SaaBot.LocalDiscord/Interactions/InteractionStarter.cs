using System.Security.Cryptography;
using System.Text;
using SaaBot.LocalDiscord.Faults;
using SaaBot.LocalDiscord.Gateway;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Interactions;

/// <summary>Starts interactions: checks them as a client does, opens their token and sends INTERACTION_CREATE.</summary>
internal sealed class InteractionStarter(
    WorldState world,
    PermissionRules rules,
    SnowflakeSource ids,
    InteractionDesk desk,
    GatewayHub gateway,
    LocalFaults faults,
    CommandPreparation commands,
    ComponentPreparation components,
    ModalPreparation modals,
    InteractionPayload payload,
    TimeProvider clock)
{
    /// <summary>The interaction, or why the client does not send it.</summary>
    public (LiveInteraction? Interaction, string? Refusal) Start(InteractionRequest request)
    {
        if (world.User(request.UserId) is not { IsBot: false } user)
        {
            return (null, "Unknown user.");
        }

        if (world.Channel(request.ChannelId) is not { } channel || !rules.Sees(channel, user.Id))
        {
            return (null, "Unknown channel.");
        }

        if (world.Guild(channel.GuildId) is { IsUnavailable: true })
        {
            return (null, "This server is unavailable due to an outage.");
        }

        var prepared = request.Type switch
        {
            InteractionTypes.Command or InteractionTypes.Autocomplete => commands.Prepare(request, channel),
            InteractionTypes.Component => components.Prepare(request, channel),
            InteractionTypes.ModalSubmit => modals.Prepare(request, channel),
            _ => PreparedData.Refused("Unknown interaction type."),
        };
        if (prepared.Refusal is { } refusal)
        {
            return (null, refusal);
        }

        var interaction = Opened(request, user, channel, prepared);
        desk.Open(interaction);
        Send(interaction, prepared);
        return (interaction, null);
    }

    private LiveInteraction Opened(InteractionRequest request, LocalUser user, LocalChannel channel, PreparedData prepared)
    {
        var id = ids.Next();
        var owners = InteractionOwners.Of(world, channel, user, prepared.Command?.Shown);
        var guild = world.Guild(channel.GuildId);
        var isUserOnly = !owners.ContainsKey("0");
        return new LiveInteraction
        {
            Id = id,
            Token = Convert.ToBase64String(Encoding.ASCII.GetBytes($"interaction:{id}:{RandomNumberGenerator.GetString(TokenLetters, 48)}"))
                .TrimEnd('='),
            Application = prepared.Application!,
            Type = request.Type,
            User = user,
            Channel = channel,
            Owners = JsonText.Element(owners),
            StartedAt = clock.GetTimestamp(),
            CommandType = prepared.Command?.Type ?? 0,
            CommandName = prepared.CommandName,
            FocusedType = prepared.FocusedType,
            SourceMessageId = prepared.Source?.Id,
            TargetMessageId = prepared.TargetMessageId,
            IsUserInstallOnly = isUserOnly,
            IsForcedEphemeral = isUserOnly && guild is not null && !rules.In(channel, user.Id).HasFlag(Permissions.UseExternalApps),
        };
    }

    private void Send(LiveInteraction interaction, PreparedData prepared)
    {
        var happened = new GatewayEvent("INTERACTION_CREATE", payload.Of(interaction, prepared))
        {
            GuildId = interaction.Channel.GuildId,
            ApplicationId = interaction.Application.Id,
        };
        gateway.Dispatch(happened);
        if (faults.Take(FaultKind.DuplicateInteractions) is not null)
        {
            gateway.Dispatch(happened);
        }
    }

    private const string TokenLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
}
