namespace OutboundChat.Tests.Journal;

/// <summary>Something that happens to a journal.</summary>
/// <param name="Kind">What.</param>
/// <param name="Row">To which row.</param>
/// <param name="Outcome">Answered: how it ended.</param>
/// <param name="Lost">Crashed: what happened just before, and was not yet known to be on disk.</param>
/// <param name="Share">Crashed: how much of that is on disk all the same.</param>
public sealed record ModelStep(ModelStepKind Kind, int Row, JournalOutcome Outcome, IReadOnlyList<ModelStep> Lost, double Share);
