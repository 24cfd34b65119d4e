#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace muniment::workspace {

enum class VerbGroup { Capture, People, Proof, Refusal, Keeping, Other };

/// What a ledger verb is called in front of people, in their language.
[[nodiscard]] QString verbText(const QString& verb, std::int64_t leaves = 0);
[[nodiscard]] VerbGroup verbGroup(const QString& verb);
[[nodiscard]] QStringList knownVerbs();

} // namespace muniment::workspace
