using System.Globalization;
using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Gateway;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Faults;

/// <summary>Carries out the faults that happen at once.</summary>
internal sealed class FaultsAtOnce(GatewayHub gateway, LocalWorld world)
{
    public void CarryOut(Fault fault)
    {
        switch (fault.Kind)
        {
            case FaultKind.Close:
                Each(connection => connection.Close(fault.Code ?? CloseCode.UnknownError));
                break;
            case FaultKind.Cut:
                Each(connection => connection.Cut());
                break;
            case FaultKind.Reconnect:
                Each(connection => connection.Send(Frames.Op(7, null)));
                break;
            case FaultKind.InvalidSession:
                InvalidSession(fault.Resumable);
                break;
            case FaultKind.DenyPermissions:
                world.DenyBots(Channel(fault), Permissions(fault.Permissions));
                break;
            case FaultKind.DeleteChannel:
                world.DeleteChannel(Channel(fault));
                break;
            case FaultKind.RestoreChannel:
                world.RestoreChannel(Channel(fault));
                break;
            case FaultKind.GuildOutage:
                world.BeginOutage(Guild(fault));
                break;
            case FaultKind.GuildBack:
                world.EndOutage(Guild(fault));
                break;
            case FaultKind.RemoveBot:
                world.RemoveBots(Guild(fault));
                break;
            case FaultKind.AddBot:
                world.AddBots(Guild(fault));
                break;
        }
    }

    public static Permissions Permissions(IEnumerable<string> names) => names.Aggregate(
        World.Permissions.None, (all, name) => all | (PermissionNames.Parse(name) ?? World.Permissions.None));

    /// <summary>Op 9; without the promise of a resume the sessions are really gone.</summary>
    private void InvalidSession(bool resumable)
    {
        foreach (var session in resumable ? [] : gateway.Sessions.Where(session => session.IsConnected).ToList())
        {
            gateway.End(session);
        }

        Each(connection => connection.Send(Frames.Op(9, JsonValue.Create(resumable))));
    }

    private void Each(Action<GatewayConnection> act)
    {
        foreach (var connection in gateway.Connections.ToList())
        {
            act(connection);
        }
    }

    private ulong Channel(Fault fault) => Id(fault.Channel) ?? world.StudyChannelId;

    private ulong Guild(Fault fault) => Id(fault.Guild) ?? world.StudyGroup.Id;

    private static ulong? Id(string? text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
