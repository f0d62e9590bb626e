using System.Diagnostics;

namespace Sitrep.App.Tests;

/// <summary>Runs a program of the system and waits for it: both its sides apart, and its exit code.</summary>
internal static class ProgramRun
{
    /// <summary>Command line of the program under test, as a shell writes it.</summary>
    public static string Sitrep { get; } = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "Sitrep.App.dll")}'";

    public static async Task<CommandRun> Of(string program, string[] args, string? folder = null, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = folder ?? AppContext.BaseDirectory };
        foreach (var argument in args) start.ArgumentList.Add(argument);
        foreach (var (name, value) in variables) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var notes = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await notes);
    }

    /// <summary>True where the shell is there.</summary>
    public static bool Exists(string shell) => !OperatingSystem.IsWindows() && (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, shell)));
}
