using Sitrep.Models;

namespace Sitrep.Training.Language;

/// <summary>Half of each step: forward and back through the network for its sentences.</summary>
internal sealed class LearningLane(Network net, int lane, int tagCount)
{
    private readonly Encoder encoder = new(net, lane);
    private readonly ClassHead tags = new(net.Tags, net.TagBias, tagCount, lane);
    private readonly TreeHead trees = new(net, lane);

    /// <summary>False to compute with all numbers.</summary>
    public bool LeavesOut { get; init; } = true;

    /// <summary>Losses since they were last set to zero: tags, heads, relations.</summary>
    public double[] Losses { get; } = new double[3];

    /// <summary>Gathers the changes of the weights for some sentences.</summary>
    /// <param name="batch">The sentences.</param>
    /// <param name="weight">What a word counts.</param>
    /// <param name="seed">Decides what is left out.</param>
    public void Learn(List<Example> batch, float weight, uint seed)
    {
        if (batch.Count == 0) return;
        var chance = LeavesOut ? new Chance(seed) : null;
        encoder.Forward(batch, chance);
        var states = encoder.States;
        var slopes = new float[states.Length];
        tags.Forward(states, encoder.Count);
        Losses[0] += tags.Learn(states, [.. batch.SelectMany(example => example.Tags).Select(tag => (int)tag)], slopes, weight);
        trees.Forward(states, encoder.Count, chance);
        var (arcs, relations) = trees.Learn(states, batch, slopes, weight, chance);
        (Losses[1], Losses[2]) = (Losses[1] + arcs, Losses[2] + relations);
        encoder.Backward(slopes);
    }
}
