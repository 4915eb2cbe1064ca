namespace OutboundChat.Requests;

/// <summary>What holds for all rows of a run.</summary>
internal sealed class ChatRequestOptions
{
    private readonly string? _defaultCountryCallingCode;

    /// <summary>Fills InitialSystemMessage from each row's columns; comes before a message of the row's own.</summary>
    public MessageTemplate? MessageTemplate { get; init; }

    /// <summary>Names or wildcards (<c>*</c>, <c>?</c>) of the columns that become Attributes.</summary>
    public IReadOnlyList<string> AttributeColumns { get; init; } = [];

    /// <summary>
    /// Digits that are put before numbers that carry no <c>+</c>; a <c>+</c> of its own is dropped. Null: such numbers are invalid.
    /// </summary>
    /// <exception cref="SetupException">It is no calling code.</exception>
    public string? DefaultCountryCallingCode
    {
        get => _defaultCountryCallingCode;
        init
        {
            string? code = value?.Trim().TrimStart('+');
            if (code is not null && !PhoneNumber.IsCallingCode(code))
            {
                throw new SetupException(Texts.CallingCodeInvalid(value!));
            }

            _defaultCountryCallingCode = code;
        }
    }
}
