BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Shared.psm1') -Force
    Import-Module (Join-Path $PSScriptRoot 'Loopback.psm1') -Force
    Import-Module $ModulePath

    # A service that accepts every request and records it.
    $script:service = Start-Loopback -Answer @{ '/contact/outbound-chat' = '{"ContactId":"contact-1"}' }
    $script:send = $Contact + $Keys + @{ EndpointUrl = $service.Url; RequestsPerSecond = 1000; Burst = 1000; ThrottleLimit = 1 }

    function Test-Warning($Row, [hashtable] $With, [string[]] $Rule) {
        # Returns the warnings of Test- for a row, and checks that Start- has the same and that both count them at the end.
        $rows = @($Row, $Row, [pscustomobject]@{ To = '+12065550199'; Message = 'Hello'; Name = 'Ada' })
        $told = $counted = $null
        $reports = $rows | Test-OutboundChatContact @Contact @With -AllowDuplicate -WarningVariable told -WarningAction SilentlyContinue
        $results = $rows | Start-OutboundChatContact @send @With -AllowDuplicate -WarningVariable counted -WarningAction SilentlyContinue |
            Sort-Object Row
        $reports.Valid | Should -Be $true, $true, $true
        $results.Status | Should -Be 'Started', 'Started', 'Started'
        @($reports[0].Warnings.Rule) | Sort-Object | Should -Be ($Rule | Sort-Object)
        @($results[1].Warnings.Rule) | Should -Be @($reports[1].Warnings.Rule)
        @($results[1].Warnings.Text) | Should -Be @($reports[1].Warnings.Text)
        $told | Should -HaveCount 1
        "$($counted[-1])" | Should -Be "$told"
        $counted | Should -HaveCount ($Rule -contains 'TextMisread' ? 2 : 1) -Because 'the first misread text is reported at once, too'
        foreach ($name in $Rule) {
            "$told" | Should -Match "\b[23] $name\b"
        }

        $reports[0]
    }
}

AfterAll {
    Stop-Loopback $service
}

Describe 'A text' {
    It 'that <what> has a warning: <rule>' -TestCases @(
        @{ what = 'was read as UTF-8'; text = "Hi Jos`u{FFFD}"; rule = 'TextMisread' }
        @{ what = 'has NUL'; text = "H`0i`0"; rule = 'TextMisread' }
        @{ what = 'was UTF-8, an accent'; text = "Hi Jos`u{C3}`u{A9}"; rule = 'TextMisread' }
        @{ what = 'was UTF-8, a capital'; text = "`u{C3}`u{2030}lodie"; rule = 'TextMisread' }
        @{ what = 'was UTF-8, a quote'; text = "It`u{E2}`u{20AC}`u{2122}s time"; rule = 'TextMisread' }
        @{ what = 'was UTF-8, a euro'; text = "5 `u{E2}`u{201A}`u{AC}"; rule = 'TextMisread' }
        @{ what = 'was UTF-8, a pound'; text = "`u{C2}`u{A3}5"; rule = 'TextMisread' }
        @{ what = 'was UTF-8, an emoji'; text = "Hi `u{F0}`u{178}`u{2DC}`u{20AC}"; rule = 'TextMisread' }
        @{ what = 'was UTF-8, Polish'; text = "Pawe`u{C5}`u{201A}"; rule = 'TextMisread' }
        @{ what = 'was UTF-8, Cyrillic'; text = "`u{D0}`u{2DC}`u{D0}`u{B2}`u{D0}`u{B0}`u{D0}`u{BD}"; rule = 'TextMisread' }
        @{ what = 'is #N/A'; text = 'Hi #N/A'; rule = 'TextIsFormulaError' }
        @{ what = 'is #REF!'; text = '#REF!'; rule = 'TextIsFormulaError' }
        @{ what = 'is #NV'; text = 'Hallo #NV'; rule = 'TextIsFormulaError' }
        @{ what = 'is #DIV/0!'; text = 'you owe #DIV/0! EUR'; rule = 'TextIsFormulaError' }
    ) {
        $cell = [pscustomobject]@{ To = '+12065550100'; Message = 'Hello'; Name = $text }
        $inMessage = [pscustomobject]@{ To = '+12065550100'; Message = $text; Name = 'Ada' }

        # An SMS may also have a warning about a character outside its alphabet.
        $whatsApp = @{ Channel = 'WhatsApp' }
        (Test-Warning $inMessage $whatsApp -Rule $rule, 'WhatsAppFreeText').Warnings | Where-Object Rule -EQ $rule |
            Should -BeLike 'Message: *'
        (Test-Warning $cell @{ AttributeColumn = 'Name' } -Rule $rule).Warnings.Text | Should -BeLike "Column 'Name' contains*"
        $report = $cell | Test-OutboundChatContact @Contact -DisplayName $text -WarningAction Ignore
        $report.Warnings.Member, $report.Warnings.Rule | Should -Be 'ParticipantDetails', $rule
    }

    It 'in any language has no warning: <text>' -TestCases @(
        "Ol`u{E1} Jo`u{E3}o, N`u{C3}O esque`u{E7}a", "Ch`u{E2}teau, `u{C2}ge, `u{AB}`u{A0}l`u{E0}`u{A0}`u{BB}",
        "`u{AB}`u{A0}`u{E9}t`u{E9}`u{A0}`u{BB}", "`u{C4}rger, `u{D6}l, `u{201E}J`u{C4}`u{201C}", "`u{201D}P`u{C5}`u{201D}",
        "ma`u{F1}ana `u{BF}s`u{ED}?", "`u{418}`u{432}`u{430}`u{43D}", "#1 in town, N/A, item #NVX", '5 > 4 & 3 < 4' |
            ForEach-Object { @{ text = $_ } }
    ) {
        $report = [pscustomobject]@{ To = '+12065550100'; Message = 'Hello'; Name = $text } |
            Test-OutboundChatContact @Contact -AttributeColumn Name
        $report.Warnings | Should -BeNullOrEmpty
    }
}

Describe 'A message' {
    It 'with <what> has a warning: <rule>' -TestCases @(
        @{ what = 'braces that were doubled'; row = @{ Message = 'x' }; with = @{ MessageTemplate = 'Hi {{Name}}' }; rule = 'BracesLeft' }
        @{ what = 'a placeholder in a column'; row = @{ Message = 'Hi {Name}' }; rule = 'BracesLeft' }
        @{ what = 'a mustache in a column'; row = @{ Message = 'Hi {{ Name }}' }; rule = 'BracesLeft' }
        @{ what = 'nothing in it'; row = @{ Message = '' }; rule = 'MessageMissing' }
        @{ what = 'nothing but what has no width'; row = @{ Message = "`u{200B}" }; rule = 'MessageMissing' }
        @{ what = 'a column of another name'; row = @{ Text = 'Hello' }; rule = 'MessageMissing' }
        @{ what = 'free text by WhatsApp'; row = @{ Message = 'Hello'; Channel = 'WhatsApp' }; rule = 'WhatsAppFreeText' }
        @{ what = 'spaces at its ends'; row = @{ Message = ' Hello ' }; rule = 'TextTrimmed' }
        @{ what = 'a cell with spaces'; row = @{ Name = 'Ava ' }; with = @{ MessageTemplate = 'Hi {Name}, hello' }; rule = 'TextTrimmed' }
        @{ what = 'a cell with a trailing NBSP'; row = @{ Name = "Ava`u{A0}" }; with = @{ MessageTemplate = 'Hi {Name}' }
            rule = 'TextTrimmed'
        }
    ) {
        $row.To = '+12065550100'
        $null = Test-Warning ([pscustomobject]$row) ($with ?? @{}) -Rule $rule
    }

    It 'is trimmed: <shown>' -TestCases @(
        ' Ava ', "Ava`u{A0}", "`u{200B}Ava", "Ava`r`n", "`tAva`u{FEFF}" |
            ForEach-Object { @{ cell = $_; shown = [System.Uri]::EscapeDataString($_) } }
    ) {
        $service.Requests.Clear()
        $with = $send + @{ MessageTemplate = 'Hi {Name},'; AttributeColumn = 'Name'; WarningAction = 'Ignore' }
        $null = [pscustomobject]@{ To = '+12065550100'; Name = $cell } | Start-OutboundChatContact @with
        $sent = $service.Requests.ToArray()[0].Body | ConvertFrom-Json
        $sent.InitialSystemMessage.Content | Should -BeExactly 'Hi Ava,'
        $sent.Attributes.Name | Should -BeExactly 'Ava'
    }

    It 'has a warning that names the character outside the GSM alphabet: <name>' -TestCases @(
        @{ text = "It`u{2019}s time"; name = 'U+2019' }
        @{ text = "`u{201C}Hello`u{201D}"; name = 'U+201C', 'U+201D' }
        @{ text = "5`u{A0}pm"; name = 'U+00A0' }
        @{ text = "9`u{2013}10 o`u{2019}clock"; name = 'U+2013', 'U+2019' }
        @{ text = "Hel`u{200B}lo"; name = 'U+200B' }
        @{ text = "and so on`u{2026}"; name = 'U+2026' }
    ) {
        # Only in a message of several parts do these characters matter.
        $row = [pscustomobject]@{ To = '+12065550100'; Message = $text + 'x' * 70; Name = 'Ada' }
        $report = Test-Warning $row @{} -Rule MessageNeedsUcs2
        $report.Encoding | Should -Be 'UCS-2'
        foreach ($character in $name) {
            $report.Warnings.Text | Should -BeLike "*$character*"
        }
    }

    It 'with irreplaceable characters outside the GSM alphabet has no warning: <text>' -TestCases @(
        "Privet, `u{418}`u{432}`u{430}`u{43D}", "It`u{2019}s `u{1F600}" | ForEach-Object { @{ text = $_ } }
    ) {
        $report = Test-OutboundChatContact +12065550100 @Contact -Message $text
        $report.Encoding | Should -Be 'UCS-2'
        $report.Warnings | Should -BeNullOrEmpty
    }
}

Describe 'A cell with only invisible characters' {
    It 'is empty' {
        $row = [pscustomobject]@{ To = '+12065550100'; Name = "`u{200B}"; Message = 'Hello' }
        ($row | Test-OutboundChatContact @Contact -MessageTemplate 'Hi {Name}').Problems.Rule | Should -Be 'PlaceholderEmpty'
        $request = $row | New-OutboundChatRequest @Contact -AttributeColumn Name
        $request.Attributes | Should -BeNullOrEmpty
        $row.To = "`u{200B}"
        ($row | Test-OutboundChatContact @Contact).Problems.Rule | Should -Be 'DestinationMissing'
    }
}

Describe 'Warnings' {
    It 'about the wrong encoding name the column of a placeholder, and the first is written before its row is sent' {
        $rows = "Phone,Name`n+12065550100,Ada`n+12065550101,Jos`u{FFFD}`n+12065550102,Zo`u{FFFD}" | ConvertFrom-Csv
        $written = $rows | Start-OutboundChatContact @send -MessageTemplate 'Hi {name}' -WarningAction Continue 3>&1
        $first = $written | Where-Object { $_ -is [System.Management.Automation.WarningRecord] } | Select-Object -First 1
        $first.Message | Should -BeExactly ("Row 2: -MessageTemplate: Column 'Name' contains characters that were read in the wrong " +
            'encoding. Try Import-Csv -Encoding 1252. To stop the run, press Ctrl+C.')
        $written[0], $written[1] | Should -Contain $first -Because 'the rest comes later'
        ($written | Where-Object Row -EQ 2).Warnings | Should -HaveCount 1 -Because 'the message repeats the cell'
    }

    It 'of different kinds are counted in one message at the end' {
        $told = $null
        $rows = "To,Message`n+12065550100,Hi #N/A`n+12065550101,Hi {Name}`n+12065550102, Hi #REF!`n+12065550103,Hello" | ConvertFrom-Csv
        $rows[2].Message = ' Hi #REF!'
        $null = $rows | Start-OutboundChatContact @send -WarningVariable told -WarningAction SilentlyContinue
        $told | Should -HaveCount 1
        "$told" | Should -BeLike '*: 1 BracesLeft, 2 TextIsFormulaError, 1 TextTrimmed.*'
    }

    It 'are not written for a run without any' {
        $told = $null
        $null = 'Hello' | ForEach-Object { @{ To = '+12065550100'; Message = $_ } } | Start-OutboundChatContact @send -WarningVariable told
        $told | Should -BeNullOrEmpty
    }
}
