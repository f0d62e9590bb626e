namespace Sitrep.Training.Language;

/// <summary>How long and how fast the network learns.</summary>
internal sealed record LearningPlan
{
    /// <summary>Share of the steps after which the weights are noted for their mean, and how often.</summary>
    private const float Settled = 0.85f;
    private const int NoteEvery = 20;

    /// <summary>How often each sentence is seen.</summary>
    public int Passes { get; init; } = 20;

    /// <summary>Words of a step.</summary>
    public int Batch { get; init; } = 640;

    /// <summary>How far weights move in a step, at most.</summary>
    public float Rate { get; init; } = 0.002f;

    /// <summary>Steps until they move so far.</summary>
    public int FirstSteps { get; init; } = 300;

    /// <summary>How far weights move in a step: ever less far after the first ones.</summary>
    public float RateAt(int step, int steps) => Rate * Math.Min(1, (step + 1f) / FirstSteps) * Math.Max(0.01f, 1 - (float)step / steps);

    /// <summary>True when the weights are noted after that many steps.</summary>
    public bool IsNoted(int step, int steps) => step > steps * Settled && step % NoteEvery == 0;
}
