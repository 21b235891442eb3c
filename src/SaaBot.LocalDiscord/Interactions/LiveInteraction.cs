using System.Text.Json;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Interactions;

/// <summary>An interaction from its start until its token dies. Its state moves in one step, so that two answers cannot both win.</summary>
internal sealed class LiveInteraction
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource<InteractionOutcome> _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private InteractionStatus _status = InteractionStatus.Waiting;
    private int _followUps;

    public required ulong Id { get; init; }
    public required string Token { get; init; }
    public required LocalApplication Application { get; init; }

    /// <summary>Discord's interaction type, 2 to 5.</summary>
    public required int Type { get; init; }
    public required LocalUser User { get; init; }
    public required LocalChannel Channel { get; init; }
    public required JsonElement Owners { get; init; }

    /// <summary>When it was sent, on the monotonic clock.</summary>
    public required long StartedAt { get; init; }

    /// <summary>The command's type: 1 slash, 2 user, 3 message; 0 for other interactions.</summary>
    public int CommandType { get; init; }
    public string? CommandName { get; init; }

    /// <summary>The focused option's type, for autocomplete.</summary>
    public int FocusedType { get; init; }

    /// <summary>The message whose component was used, or that opened the modal.</summary>
    public ulong? SourceMessageId { get; init; }
    public ulong? TargetMessageId { get; init; }

    /// <summary>Whether answers must be ephemeral because the member may not use external apps.</summary>
    public bool IsForcedEphemeral { get; init; }

    /// <summary>Whether only a user brought the application here; such interactions get five follow-ups.</summary>
    public bool IsUserInstallOnly { get; init; }

    /// <summary>The message that @original names, once there is one.</summary>
    public ulong? OriginalMessageId { get; set; }

    /// <summary>The modal that it was answered with.</summary>
    public JsonElement? Modal { get; set; }

    /// <summary>Stops the deadline of the first answer.</summary>
    public ITimer? Deadline { get; set; }

    /// <summary>The first answer.</summary>
    public Task<InteractionOutcome> Answered => _answered.Task;

    public InteractionStatus Status
    {
        get
        {
            lock (_gate)
            {
                return _status;
            }
        }
    }

    /// <summary>Takes the one first answer; false when another took it or the deadline did.</summary>
    public bool TryAnswer(InteractionStatus status)
    {
        lock (_gate)
        {
            if (_status != InteractionStatus.Waiting)
            {
                return false;
            }

            _status = status;
        }

        Deadline?.Dispose();
        return true;
    }

    /// <summary>Marks that a deferred answer has become a message; true for the one that did it.</summary>
    public bool TryFinish()
    {
        lock (_gate)
        {
            if (_status != InteractionStatus.Deferred)
            {
                return false;
            }

            _status = InteractionStatus.Responded;
            return true;
        }
    }

    public bool TryFollowUp(int most)
    {
        lock (_gate)
        {
            return !IsUserInstallOnly || ++_followUps <= most;
        }
    }

    public void Tell(InteractionOutcome outcome) => _answered.TrySetResult(outcome);
}
