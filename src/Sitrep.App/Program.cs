using Sitrep.App;

return await CommandTree.InvokeAsync(args, Terminal.OfProcess());
