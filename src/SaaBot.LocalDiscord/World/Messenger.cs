using SaaBot.LocalDiscord.Validation;

namespace SaaBot.LocalDiscord.World;

/// <summary>Creates, changes and deletes messages, with their files, and tells who needs to know.</summary>
internal sealed class Messenger(
    WorldState world, PermissionRules rules, SnowflakeSource ids, Broadcasts broadcasts, MessageJournal journal, TimeProvider clock)
{
    /// <summary>What a new message is besides its text.</summary>
    /// <param name="Type">Discord's message type.</param>
    /// <param name="ApplicationId">The application that sends it.</param>
    /// <param name="Viewer">The only person who sees it.</param>
    /// <param name="Origin">The interaction that it answers.</param>
    /// <param name="ReferencedMessageId">The message that it replies to.</param>
    internal sealed record Details(
        int Type = 0, ulong? ApplicationId = null, ulong? Viewer = null, MessageOrigin? Origin = null, ulong? ReferencedMessageId = null);

    public StoredMessage Post(LocalChannel channel, LocalUser author, MessageDraft draft, Details details)
    {
        var message = new StoredMessage
        {
            Id = ids.Next(),
            ChannelId = channel.Id,
            GuildId = channel.GuildId,
            Author = author,
            ApplicationId = details.ApplicationId,
            Type = details.Type,
            CreatedAt = clock.GetUtcNow(),
            Viewer = details.Viewer,
            Origin = details.Origin,
            ReferencedMessageId = details.ReferencedMessageId,
        };
        message = Filled(message, draft);
        Keep(message);
        broadcasts.MessageCreated(message);
        return message;
    }

    /// <summary>A message that says only that the application is thinking.</summary>
    public StoredMessage PostLoading(LocalChannel channel, LocalUser author, int flags, Details details)
    {
        var draft = new MessageDraft { Content = "", Flags = flags | MessageFlags.Loading, Attachments = [] };
        return Post(channel, author, draft, details);
    }

    /// <summary>Makes a message what a draft says; null when it was deleted meanwhile.</summary>
    public StoredMessage? Edit(StoredMessage before, MessageDraft draft)
    {
        var edited = world.Log(before.ChannelId).Change(before.Id, current => Filled(current, draft) with
        {
            EditedAt = before.IsLoading ? null : clock.GetUtcNow(),
        });
        if (edited is not null)
        {
            foreach (var gone in before.Attachments.Where(old => edited.Attachments.All(kept => kept.Id != old.Id)))
            {
                world.RemoveFile(gone.Id);
            }

            Told(edited);
        }

        return edited;
    }

    /// <summary>Changes something that is no edit in the reader's sense, such as a pin.</summary>
    public StoredMessage? Change(StoredMessage message, Func<StoredMessage, StoredMessage> change)
    {
        var changed = world.Log(message.ChannelId).Change(message.Id, change);
        if (changed is not null)
        {
            Told(changed);
        }

        return changed;
    }

    public bool Delete(StoredMessage message)
    {
        if (world.Log(message.ChannelId).Remove(message.Id) is not { } gone)
        {
            return false;
        }

        Forget(gone);
        journal.Remove(gone);
        broadcasts.MessageDeleted(gone);
        return true;
    }

    private void Told(StoredMessage message)
    {
        journal.Put(message);
        broadcasts.MessageUpdated(message);
    }

    private void Keep(StoredMessage message)
    {
        foreach (var forgotten in world.Log(message.ChannelId).Add(message))
        {
            Forget(forgotten);
        }

        journal.Put(message);
    }

    private void Forget(StoredMessage message)
    {
        foreach (var attachment in message.Attachments)
        {
            world.RemoveFile(attachment.Id);
        }
    }

    private StoredMessage Filled(StoredMessage message, MessageDraft draft)
    {
        var text = ComponentText.Of(draft.Content, draft.Components);
        var mayPing = world.Channel(message.ChannelId) is { } channel
            && rules.In(channel, message.Author.Id).HasFlag(Permissions.MentionEveryone);
        var (users, roles, everyone) = Mentions.Of(text, draft.AllowedMentions, message.Origin is not null, mayPing);
        return message with
        {
            Content = draft.Content,
            Embeds = draft.Embeds,
            Components = draft.Components,
            Flags = draft.Flags,
            Attachments = [.. draft.Attachments.Select(attachment => Attached(message, attachment))],
            MentionedUsers = users,
            MentionedRoles = roles,
            MentionsEveryone = everyone,
        };
    }

    private StoredAttachment Attached(StoredMessage message, AttachmentDraft draft)
    {
        if (draft.File is not { } file)
        {
            var kept = message.Attachments.First(attachment => attachment.Id == draft.ExistingId);
            return kept with { Description = draft.Description, IsSpoiler = draft.IsSpoiler };
        }

        var id = ids.Next();
        world.PutFile(id, file.Bytes);
        journal.PutFile(id, file.Bytes);
        var size = ImageSize.Of(file.Bytes);
        return new StoredAttachment(
            id, draft.FileName, draft.Description, file.ContentType, file.Bytes.Length, size?.Width, size?.Height, draft.IsSpoiler);
    }
}
