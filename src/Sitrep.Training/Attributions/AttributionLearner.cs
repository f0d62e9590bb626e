using Sitrep.Models;
using Sitrep.Training.Names;

namespace Sitrep.Training.Attributions;

/// <summary>The network of <see cref="AttributionModel"/> in floats.</summary>
internal sealed class AttributionLearner
{
    private const int Hidden = AttributionShape.Hidden, Role = AttributionShape.Role;
    private readonly List<Weights> dense = [], tables = [];
    private readonly Random random;

    public AttributionLearner(uint[] words, int seed)
    {
        random = new(seed);
        WordHashes = words;
        Words = Table(words.Length + 1, Hidden, 0.1f);
        Suffixes = Table(AttributionShape.Suffixes, Hidden, 0.1f);
        Classes = Table(AttributionShape.Classes, Hidden, 0.1f);
        Flags = Table(AttributionShape.Flags, Hidden, 0.1f);
        Places = Table(AttributionShape.Places, Role, 0.1f);
        Betweens = Table(AttributionShape.Betweens, Role, 0.1f);
        Others = Table(AttributionShape.Others, Role, 0.1f);
        Meaning = Dense(Hidden, AttributionShape.Meaning, 0.1f);
        Layers = [.. AttributionShape.Dilations.ToArray().Select(_ => Dense(Hidden, Hidden * 3, 0.1f))];
        LayerBias = [.. Layers.Select(_ => Dense(1, Hidden, 0))];
        Cue = Dense(3, Hidden, 0.1f);
        CueBias = Dense(1, 3, 0);
        Token = Dense(Role, Hidden, 0.15f);
        Asker = Dense(Role, Hidden, 0.15f);
        SeenBias = Dense(1, Role, 0);
        Around = Dense(Role, Role * 3, 0.1f);
        AroundBias = Dense(1, Role, 0);
        Roles = Dense(3, Role, 0.1f);
        RoleBias = Dense(1, 3, 0);
        Steps = Dense(6, 3, 0.1f);
    }

    public uint[] WordHashes { get; }

    public Weights Words { get; }

    public Weights Suffixes { get; }

    public Weights Classes { get; }

    public Weights Flags { get; }

    public Weights Places { get; }

    public Weights Betweens { get; }

    public Weights Others { get; }

    public Weights Meaning { get; }

    public Weights[] Layers { get; }

    public Weights[] LayerBias { get; }

    public Weights Cue { get; }

    public Weights CueBias { get; }

    public Weights Token { get; }

    public Weights Asker { get; }

    public Weights SeenBias { get; }

    public Weights Around { get; }

    public Weights AroundBias { get; }

    public Weights Roles { get; }

    public Weights RoleBias { get; }

    public Weights Steps { get; }

    /// <summary>One step of all weights by what was gathered.</summary>
    public void Step(float rate)
    {
        foreach (var table in tables) table.StepTouched(rate);
        foreach (var weights in dense) weights.StepAll(rate);
    }

    /// <summary>Notes all weights for their mean.</summary>
    public void Note()
    {
        foreach (var weights in dense.Concat(tables)) weights.Note();
    }

    /// <summary>Puts the means of the noted weights in their place.</summary>
    public void UseMean()
    {
        foreach (var weights in dense.Concat(tables)) weights.UseMean();
    }

    private Weights Dense(int rows, int width, float spread)
    {
        var weights = new Weights(rows, width, spread, random);
        dense.Add(weights);
        return weights;
    }

    private Weights Table(int rows, int width, float spread)
    {
        var weights = new Weights(rows, width, spread, random);
        tables.Add(weights);
        return weights;
    }
}
