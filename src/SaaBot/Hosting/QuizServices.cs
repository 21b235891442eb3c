using Microsoft.Extensions.DependencyInjection;
using SaaBot.Bot.Commands.Quizzes;
using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Jobs;
using SaaBot.Bot.Servers;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Quizzes;

namespace SaaBot.Hosting;

/// <summary>The parts of the group quiz.</summary>
internal static class QuizServices
{
    /// <summary>Adds them.</summary>
    /// <param name="services">Where to.</param>
    public static void AddQuizzes(this IServiceCollection services)
    {
        services.AddSingleton<QuizBell>();
        services.AddSingleton<QuizKeeper>();
        services.AddSingleton<QuizStarter>();
        services.AddSingleton<QuizDesk>();
        services.AddSingleton<QuizRevealPresenter>();
        services.AddSingleton<IQuizStage, QuizStage>();
        services.AddSingleton<QuizDriver>();
        services.AddSingleton<ICommand, QuizCommand>();
        services.AddSingleton<IComponentRoute, QuizAnswerRoute>();
        services.AddSingleton<IComponentRoute, QuizControlRoute>();
        services.AddSingleton<QuizServerWorker>();
        services.AddSingleton<IEventListener>(provider => provider.GetRequiredService<QuizServerWorker>());
        services.AddHostedService(provider => provider.GetRequiredService<QuizServerWorker>());
        services.AddHostedService<QuizWorker>();
    }
}
