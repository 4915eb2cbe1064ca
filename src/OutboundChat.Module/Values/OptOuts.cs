using System.Management.Automation;
using OutboundChat.Exclusions;
using OutboundChat.Numbers;

namespace OutboundChat.Module.Values;

/// <summary>Reads the opt-out list of a command, and says how many numbers it has.</summary>
internal static class OptOuts
{
    /// <param name="items">The list. A file without lines is null, or an empty array with @().</param>
    /// <param name="country">The country of numbers without a country code.</param>
    /// <param name="command">The command, for messages.</param>
    /// <exception cref="SetupException">An item is not a phone number, or a file was not read.</exception>
    public static ExclusionList Read(object?[]? items, Country? country, Cmdlet command)
    {
        // Get-Content goes on after an error, so a missing file is null, too, and so is a misspelled variable.
        if (items is null || items.Any(item => PlainValue.Unwrap(item) is null))
        {
            throw new SetupException(Texts.ExclusionNull());
        }

        ExclusionList list = ExclusionList.Read(InputReader.ReadExclusions(items), country);
        if (list.Count > 0)
        {
            command.WriteVerbose(Texts.ExclusionsRead(list.Count));
        }
        else
        {
            // A file without lines may be right, but it may also be an export that failed.
            command.WriteWarning(Texts.ExclusionsEmpty());
        }

        return list;
    }
}
