using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;

namespace SaaBot.Bot.Components;

/// <summary>Answers buttons, menus or modals whose custom id carries its name. Stateless: everything it needs is in the custom id or in the store.</summary>
public interface IComponentRoute
{
    /// <summary>The name that its custom ids begin with.</summary>
    string Name { get; }

    /// <summary>The version of the arguments it understands; others get "this card is too old".</summary>
    int Version { get; }

    /// <summary>Whether it may answer with a modal, which cannot follow a deferral; such a route does nothing slow.</summary>
    bool OpensModal => false;

    /// <summary>Answers a press, a choice or a sent form.</summary>
    /// <param name="context">Who did it.</param>
    /// <param name="id">The custom id, with arguments that anyone may have made up.</param>
    /// <param name="stop">Cancelled when the answer can no longer be sent.</param>
    Task<Answer> UseAsync(InteractionContext context, CustomId id, CancellationToken stop);
}
