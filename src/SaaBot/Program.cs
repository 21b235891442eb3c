using SaaBot.CommandLine;

return await VerbTable.Default.RunAsync(args, Console.In, Console.Out, Console.Error).ConfigureAwait(false);
