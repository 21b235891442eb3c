namespace SaaBot.Bot.Replies;

/// <summary>What a handler wants Discord to do: one of <see cref="MessageAnswer"/>, <see cref="UpdateAnswer"/> and <see cref="ModalAnswer"/>.</summary>
public abstract record Answer;
