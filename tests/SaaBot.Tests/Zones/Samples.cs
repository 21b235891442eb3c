using FsCheck;
using FsCheck.Fluent;

namespace SaaBot.Tests.Zones;

/// <summary>Zones whose clocks do different things, and instants of the years around now.</summary>
internal static class Samples
{
    public static readonly string[] Zones =
    [
        "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Ho_Chi_Minh", "Etc/UTC", "America/St_Johns", "Asia/Beirut", "Africa/Casablanca", "Pacific/Apia",
        "America/Nuuk", "Pacific/Kiritimati", "Asia/Kathmandu",
    ];

    public static Gen<TimeZoneInfo> Zone { get; } = Gen.Elements(Zones).Select(TimeZoneInfo.FindSystemTimeZoneById);

    public static Gen<DateTimeOffset> Instant { get; } =
        Gen.Choose(0, 20 * 366 * 24 * 60).Select(minutes => new DateTimeOffset(2011, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes));

    public static Gen<DateOnly> Date { get; } = Instant.Select(instant => DateOnly.FromDateTime(instant.DateTime));

    public static Gen<TimeOnly> Time { get; } = Gen.Choose(0, (24 * 60) - 1).Select(minutes => TimeOnly.MinValue.AddMinutes(minutes));
}
