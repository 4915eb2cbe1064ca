using System.Runtime.CompilerServices;

namespace OutboundChat;

/// <summary>A message for a user and its stable identifier: the ErrorId of an error, or the rule of a problem.</summary>
/// <param name="Text">What is wrong and what to do, in one line.</param>
/// <param name="Id">The name of the member of <see cref="Texts"/> that makes the notice; it never changes once it is published.</param>
internal sealed record Notice(string Text, [CallerMemberName] string Id = "");
