#pragma once

#include "core/evidence/package_options.h"
#include "core/evidence/shown_message.h"
#include "core/formats/exchange/conversation.h"
#include "core/model/production.h"
#include "core/vault/vault.h"

#include <QtCore/QTimeZone>

namespace muniment::evidence {

/// A time as writers of formats take it: what has no zone is read in that of the package, and says so.
[[nodiscard]] formats::exchange::EventTime eventTime(const MessageTime& time, const QTimeZone& zone);
/// A conversation as writers of formats take it in. The vault must live as long as what comes out.
[[nodiscard]] formats::exchange::Conversation exchangeChat(const ShownChat& chat, const Production& production,
                                                           const PackageOptions& options, vault::Vault& vault);
/// The names of the flags that a reader of a package should know of: `edited`, `text-differs`, …
[[nodiscard]] QStringList flagNames(MessageFlags flags);

} // namespace muniment::evidence
