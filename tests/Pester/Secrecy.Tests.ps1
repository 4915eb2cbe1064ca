BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Shared.psm1') -Force
    Import-Module (Join-Path $PSScriptRoot 'Loopback.psm1') -Force
    Import-Module $ModulePath

    # Rows with text that must not appear elsewhere: a valid row, an invalid one, the first one again, and two valid ones.
    $script:rows = foreach ($number in 1..5) {
        [pscustomobject]@{
            To          = switch ($number) { 2 { '+1206555BROKEN' } 3 { '001 (206) 555-0101' } default { "+1206555010$_" } }
            Message     = "MESSAGE-OF-$number"
            DisplayName = "NAME-OF-$number"
            Attributes  = @{ k = "ATTRIBUTE-OF-$number" }
            OrderId     = "COLUMN-OF-$number"
            ClientToken = "TOKEN-OF-$number"
        }
    }
    $script:secrets = @{ AccessKey = 'AKIDMARKED'; SecretKey = 'SECRET+MARKED/KEY'; SessionToken = 'SESSION+MARKED/TOKEN==' }
    $script:answers = @{
        Started   = '{"ContactId":"contact-1"}'
        Refused   = @{ Status = 400; Header = @{ 'x-amzn-ErrorType' = 'InvalidRequestException' };
            Text = '{"Message":"words of the service"}' }
        Throttled = @{ Status = 429; Header = @{ 'x-amzn-ErrorType' = 'TooManyRequestsException' };
            Text = '{"Message":"words of the service"}' }
        Full      = @{ Status = 429; Header = @{ 'x-amzn-ErrorType' = 'LimitExceededException' };
            Text = '{"Message":"words of the service"}' }
        Failed    = @{ Status = 500; Header = @{ 'x-amzn-ErrorType' = 'InternalServiceException' };
            Text = '{"Message":"words of the service"}' }
        Unknown   = '{"ContactId":'
        WrongKeys = @{ Status = 403; Header = @{ 'x-amzn-ErrorType' = 'InvalidSignatureException' };
            Text = '{"message":"The signature does not match.\n\nThe Canonical String for this request should have been\n''PUT' +
            '\n/contact/outbound-chat\n\nx-amz-security-token:SESSION+MARKED/TOKEN==\n''"}' }
    }

    function Get-Hidden {
        # The text of rows that must not appear, and the keys.
        param($Row)

        $secrets.Values
        foreach ($item in $Row) {
            $item.To, $item.Message, $item.DisplayName, $item.Attributes.k, $item.OrderId, $item.ClientToken
            $item.To -replace '\D' | Where-Object Length -GT 7
        }
    }

    function Invoke-Marked {
        # Sends the rows in a new runspace, whose streams keep all messages.
        param([string] $Url, [hashtable] $With = @{})

        $shell = [powershell]::Create()
        $null = $shell.AddScript({
                param($ModulePath, $Rows, $With)
                $DebugPreference = $InformationPreference = 'Continue'
                Import-Module $ModulePath -Verbose:$false
                $Rows | Start-OutboundChatContact @With -Verbose
            }).AddArgument($ModulePath).AddArgument($rows).AddArgument($Contact + $secrets + @{ EndpointUrl = $Url; Region = 'us-west-2';
                AttributeColumn = 'OrderId'; MaxAttempts = 2; TotalCount = 1000; RequestsPerSecond = 5; Burst = 1 } + $With)
        try {
            $results = $shell.Invoke()
            [pscustomobject]@{
                Results = $results
                Errors  = @($shell.Streams.Error)
                Said    = @(
                    'Verbose', 'Warning', 'Debug', 'Information' | ForEach-Object { $shell.Streams.$_ } | ForEach-Object { "$_" }
                    $shell.Streams.Progress | ForEach-Object { "$($_.Activity) $($_.StatusDescription) $($_.CurrentOperation)" }
                )
                Bar     = $shell.Streams.Progress.Count
            }
        }
        finally {
            $shell.Dispose()
        }
    }

    function Assert-Absent {
        param([string] $Text, $Hidden, [string] $Because)

        $Text | Should -Not -BeNullOrEmpty
        $Hidden | Where-Object { $Text.Contains($_) } | Should -BeNullOrEmpty -Because "$Because must not show it, and is: $Text"
    }
}

Describe 'A run in which everything is <outcome>' -ForEach @(
    'Started', 'Refused', 'Throttled', 'Full', 'Failed', 'Unknown', 'WrongKeys', 'Unreachable', 'Previewed' |
        ForEach-Object { @{ outcome = $_ } }
) {
    BeforeAll {
        $service = if ($answers.ContainsKey($outcome)) { Start-Loopback -Answer @{ '/contact/outbound-chat' = $answers[$outcome] } }
        $with = $outcome -eq 'Previewed' ? @{ WhatIf = $true } : @{}
        $script:run = Invoke-Marked ($service ? $service.Url : 'http://127.0.0.1:9') $with
        Stop-Loopback $service
    }

    It 'shows no data of rows in the verbose stream, the progress bar or any other stream' {
        if ($outcome -eq 'Started') {
            $run.Bar | Should -BeGreaterThan 0
        }

        Assert-Absent -Text ($run.Said -join "`n") -Hidden (Get-Hidden $rows) -Because 'What is said besides'
    }

    It 'has one error, which contains no data of rows' {
        $run.Errors | Should -HaveCount 1
        $record = $run.Errors[0]
        $record.TargetObject | Should -Not -BeNullOrEmpty
        $record.TargetObject | Where-Object InputObject -NotIn $rows | Should -BeNullOrEmpty
        $whole = ($record | Format-List * -Force | Out-String -Width 5000) + $record.Exception + ($record | Out-String -Width 5000)
        Assert-Absent -Text $whole -Hidden (Get-Hidden $rows) -Because 'An error'
    }

    It 'has results without secrets, and a table that masks every number' {
        Assert-Absent -Text ($run.Results | Format-List * | Out-String -Width 5000) -Hidden $secrets.Values -Because 'A result'
        $table = ($run.Results | Out-String -Width 5000) + ($run.Results | Format-Table | Out-String -Width 100)
        Assert-Absent -Text $table -Hidden (Get-Hidden $rows) -Because 'The table'
    }
}

Describe 'The error of a single row as an argument' {
    It 'shows only the invalid cell, masked' {
        $caught = { Start-OutboundChatContact -InputObject $rows[1] @Contact @secrets -Region us-west-2 -ErrorAction Stop } |
            Should -Throw -PassThru
        $caught.Exception.Message | Should -BeLike "*'+1`*`*`*`*55B?'*"
        Assert-Absent -Text "$($caught.Exception)" -Hidden (Get-Hidden $rows) -Because 'Its message'
    }
}

Describe 'A number in any spelling' {
    BeforeAll {
        # No two share their digits, so only the last one is a duplicate.
        $script:numbers = '206-555-0107', '+1 425 555 0106 x12', '(425) 555-0115', '+1 206 555 0100 / +1 206 555 0101', '+12065550104',
            '1.2065550105E10', '+1 206 KL5 01 08 22', "+1\u{FF12}\u{FF10}\u{FF16}5550109", "\u{0662}\u{0660}\u{0666} 555 0110",
            '+447700900123.5', "tel:+1-206-555-0111;ext=7", '+12065550104'
        $script:people = $numbers | ForEach-Object { [pscustomobject]@{ To = $_; Message = 'Hi' } }

        function Get-Digit {
            # The digits of a text, in any script, and the characters that mask others.
            param([string] $Text)

            -join ($Text.EnumerateRunes() | ForEach-Object {
                    if ([System.Text.Rune]::IsDigit($_)) { [System.Text.Rune]::GetNumericValue($_) } elseif ($_.Value -eq 42) { '*' }
                })
        }
    }

    It 'is masked in every stream and table of <command>' -ForEach @(
        @{ command = 'Test-OutboundChatContact'; with = @{} }
        @{ command = 'Start-OutboundChatContact'; with = @{ Simulate = $true } }
        @{ command = 'Start-OutboundChatContact'; with = @{ Simulate = $true; WhatIf = $true } }
        @{ command = 'New-OutboundChatRequest'; with = @{} }
    ) {
        $with += $Contact + @{ ExcludeDestination = '+1 425 555 0115'; DefaultCountry = 'DE'; Verbose = $true; ErrorAction = 'Continue' }
        $said = $people | & $command @with *>&1
        $text = ($said | Out-String -Width 80) + ($said | Format-Table | Out-String -Width 200) + ($said.Problems + $said.Warnings)
        $digits = Get-Digit $text
        $numbers | Where-Object { $digits.Contains((Get-Digit $_)) } | Should -BeNullOrEmpty -Because "it says: $text"
        $digits | Should -Match '1206\*+|12\*+104' -Because 'it shows some of a number'
    }

    It 'is masked in the error of an opt-out list' {
        $caught = { $people | Test-OutboundChatContact @Contact -ExcludeDestination '206-555-0107' } | Should -Throw -PassThru
        $caught.Exception.Message | Should -BeLike "*item 1: '20`*-`*`*`*-`*107'*"
    }
}

Describe 'An address that is refused' {
    It 'is shown without its password: <url>' -TestCases @(
        'http://example.com', 'http://127.0.0.1.example.com', 'http://localhost.example.com', 'http://127.0.0.1@example.com',
            'http://[::ffff:10.0.0.1]', 'http://localhost.', 'HTTP://EXAMPLE.COM',
        'https://user:SECRET+MARKED/KEY@example.com', 'http://user:SECRET+MARKED/KEY@127.0.0.1',
            'https:\\user:SECRET+MARKED/KEY@example.com', 'user:SECRET+MARKED/KEY@example.com',
            'https://example.com/?token=SECRET+MARKED/KEY' |
            ForEach-Object { @{ url = $_ } }
    ) {
        $caught = { Start-OutboundChatContact +12065550100 @Contact @secrets -Region us-west-2 -EndpointUrl $url } | Should -Throw -PassThru
        $caught.FullyQualifiedErrorId | Should -BeLike 'EndpointUrlInvalid,*'
        Assert-Absent -Text ($caught | Format-List * -Force | Out-String -Width 5000) -Hidden $secrets.Values -Because 'The error'
    }
}
