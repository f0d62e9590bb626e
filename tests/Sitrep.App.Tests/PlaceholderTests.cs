namespace Sitrep.App.Tests;

public sealed class ProgramTests
{
    [Fact]
    public void The_engine_can_be_built() => Assert.NotNull(Pipeline.Create());
}
