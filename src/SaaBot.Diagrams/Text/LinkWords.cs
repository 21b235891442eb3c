using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Diagrams.Text;

/// <summary>The words for what a link carries.</summary>
internal static class LinkWords
{
    /// <summary>The name of a style, or null for an ordinary request, which needs no words.</summary>
    /// <param name="style">The link's style.</param>
    /// <param name="language">The reader's language.</param>
    public static string? Style(LinkStyle style, Language language) => (style, language) switch
    {
        (LinkStyle.Async, Language.Vietnamese) => "bất đồng bộ",
        (LinkStyle.Async, _) => "async",
        (LinkStyle.Replication, Language.Vietnamese) => "sao chép",
        (LinkStyle.Replication, _) => "replication",
        (LinkStyle.Failover, Language.Vietnamese) => "chuyển đổi dự phòng",
        (LinkStyle.Failover, _) => "failover",
        _ => null,
    };

    /// <summary>The name of a style in a legend.</summary>
    /// <param name="style">The link's style.</param>
    /// <param name="language">The reader's language.</param>
    public static string Legend(LinkStyle style, Language language) => (style, language) switch
    {
        (LinkStyle.Sync, Language.Vietnamese) => "yêu cầu",
        (LinkStyle.Sync, _) => "request",
        (LinkStyle.Async, Language.Vietnamese) => "bất đồng bộ",
        (LinkStyle.Async, _) => "asynchronous",
        (LinkStyle.Replication, Language.Vietnamese) => "sao chép dữ liệu",
        (LinkStyle.Replication, _) => "replication",
        (_, Language.Vietnamese) => "khi có sự cố",
        _ => "failover",
    };
}
