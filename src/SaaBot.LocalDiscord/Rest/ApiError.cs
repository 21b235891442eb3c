using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Validation;

namespace SaaBot.LocalDiscord.Rest;

/// <summary>An answer that refuses (reference: Error Messages; opcodes-and-status-codes: JSON Error Codes).</summary>
internal sealed record ApiError(int Status, int Code, string Message, Form? Form = null)
{
    public static readonly ApiError Unauthorized = new(401, 0, "401: Unauthorized");
    public static readonly ApiError NotFound = new(404, 0, "404: Not Found");
    public static readonly ApiError UnknownApplication = new(404, 10002, "Unknown Application");
    public static readonly ApiError UnknownChannel = new(404, 10003, "Unknown Channel");
    public static readonly ApiError UnknownGuild = new(404, 10004, "Unknown Guild");
    public static readonly ApiError UnknownMember = new(404, 10007, "Unknown Member");
    public static readonly ApiError UnknownMessage = new(404, 10008, "Unknown Message");
    public static readonly ApiError UnknownUser = new(404, 10013, "Unknown User");
    public static readonly ApiError UnknownWebhook = new(404, 10015, "Unknown Webhook");
    public static readonly ApiError UnknownInteraction = new(404, 10062, "Unknown interaction");
    public static readonly ApiError UnknownCommand = new(404, 10063, "Unknown application command");
    public static readonly ApiError TooLarge = new(413, 40005, "Request entity too large");
    public static readonly ApiError Disabled = new(400, 40006, "This feature has been temporarily disabled server-side");
    public static readonly ApiError AlreadyAcknowledged = new(400, 40060, "Interaction has already been acknowledged.");
    public static readonly ApiError TooManyFollowUps = new(400, 40094, "This interaction has hit the maximum number of follow up messages.");
    public static readonly ApiError MissingAccess = new(403, 50001, "Missing Access");
    public static readonly ApiError NotYourMessage = new(403, 50005, "Cannot edit a message authored by another user");
    public static readonly ApiError EmptyMessage = new(400, 50006, "Cannot send an empty message");
    public static readonly ApiError CannotMessageUser = new(403, 50007, "Cannot send messages to this user");
    public static readonly ApiError MissingPermissions = new(403, 50013, "Missing Permissions");
    public static readonly ApiError WrongChannelType = new(400, 50024, "Cannot execute action on this channel type");
    public static readonly ApiError InvalidWebhookToken = new(401, 50027, "Invalid Webhook Token");
    public static readonly ApiError InvalidJson = new(400, 50109, "The request body contains invalid JSON.");
    public static readonly ApiError ThreadExists = new(400, 160004, "A thread has already been created for this message");

    public static ApiError Invalid(Form form) => new(400, 50035, "Invalid Form Body", form);

    /// <summary>One wrong field, for checks that are not part of a larger form.</summary>
    public static ApiError Field(string name, FormError error)
    {
        var form = new Form();
        form[name].Add(error);
        return Invalid(form);
    }

    public JsonObject ToJson()
    {
        var body = new JsonObject { ["message"] = Message, ["code"] = Code };
        if (Form is not null)
        {
            body["errors"] = Form.ToJson();
        }

        return body;
    }
}
