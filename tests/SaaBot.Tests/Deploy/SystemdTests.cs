namespace SaaBot.Tests.Deploy;

public sealed class SystemdTests
{
    private static readonly string[] Lines = File.ReadAllLines(DeployFiles.At("saabot.service"));

    [Theory]
    [InlineData("DynamicUser=yes")]
    [InlineData("NoNewPrivileges=yes")]
    [InlineData("CapabilityBoundingSet=")]
    [InlineData("ProtectSystem=strict")]
    [InlineData("ProtectHome=yes")]
    [InlineData("PrivateTmp=yes")]
    [InlineData("SystemCallFilter=@system-service")]
    public void The_service_is_confined(string line) => Assert.Contains(line, Lines);

    // systemd.exec(5), "Process Exit Codes": EXIT_CREDENTIALS.
    private const int NoCredentials = 243;

    [Fact]
    public void A_wrong_setting_a_missing_token_and_a_refused_one_are_not_tried_again()
    {
        string codes = Assert.Single(Lines, line => line.StartsWith("RestartPreventExitStatus=", StringComparison.Ordinal));
        Assert.Equal(
            [CommandLine.ExitCode.Usage, CommandLine.ExitCode.Settings, CommandLine.ExitCode.Refused, NoCredentials],
            codes.Split('=')[1].Split(' ').Select(int.Parse));
    }

    [Fact]
    public void Its_settings_exist_and_its_data_has_a_folder()
    {
        string[] variables = [.. Lines.Where(line => line.StartsWith("Environment=", StringComparison.Ordinal)).Select(line => line["Environment=".Length..])];
        Assert.All(variables, variable => Assert.True(DeployFiles.IsSetting(variable.Split('=')[0]), variable));
        Assert.Contains("Data__Path=%S/saabot", variables);
        Assert.Contains("StateDirectory=saabot", Lines);
        Assert.Contains("Discord__TokenFile=%d/discord-token", variables);
        Assert.Contains(Lines, line => line.StartsWith("LoadCredential=discord-token:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Systemd_understands_every_line_where_it_is_installed()
    {
        // The program is not installed where the tests run: any other stands for it.
        string path = Path.Combine(Directory.CreateTempSubdirectory("saabot").FullName, "saabot.service");
        await File.WriteAllLinesAsync(path, Lines.Select(line => line.Replace("/opt/saabot/saabot", "/bin/true", StringComparison.Ordinal)), TestContext.Current.CancellationToken);
        (int ExitCode, string Output)? verified = await DeployFiles.RunAsync("systemd-analyze", "verify", path);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        Assert.Contains("ExecStart=/opt/saabot/saabot run", Lines);
        Assert.True(verified is null or { ExitCode: 0, Output: "" }, verified?.Output);
    }
}
