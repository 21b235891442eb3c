using System.Globalization;
using BenchmarkDotNet.Running;
using SaaBot.Benchmarks.Clients;
using SaaBot.Settings;

switch (args)
{
    case [BotChild.Verb, var client, var api, var content]:
        await BotChild.RunAsync(Enum.Parse<DiscordClientKind>(client), new Uri(api), content);
        break;
    case [ClientComparison.Verb, var rounds, var interactions, .. var rest]:
        await ClientComparison.RunAsync(int.Parse(rounds, CultureInfo.InvariantCulture), int.Parse(interactions, CultureInfo.InvariantCulture), rest is ["faults"]);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(SaaBot.Benchmarks.Diagrams.LayoutGrowth).Assembly).Run(args);
        break;
}
