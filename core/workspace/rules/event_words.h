#pragma once

#include "core/ledger/tail.h"
#include "core/rules/event_facts.h"
#include "core/store/document_repository.h"

namespace muniment::workspace {

/// The event that an item of the tail is, without facts; nothing where rules cannot watch for it.
[[nodiscard]] std::optional<rules::EventFacts> eventOf(const ledger::TailItem& item);

/// The message that an aggregate names.
[[nodiscard]] std::optional<MessageId> messageOf(const QString& aggregate);
/// `any`, `image`, `pdf`, … of a file.
[[nodiscard]] QStringList attachmentWords(const QString& name, const QString& mime);
void addDocumentWords(rules::EventFacts& facts, const store::StoredDocument& stored);

/// One of several events with what is said of all of them: how many, how they stand, their first numbers. Nothing of a
/// closed matter is numbered.
[[nodiscard]] rules::EventFacts toldTogether(const std::vector<rules::EventFacts>& events, std::size_t at);

} // namespace muniment::workspace
