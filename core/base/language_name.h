#pragma once

#include <QtCore/QStringList>

namespace muniment {

/// A language as its speakers call it, with its country where it has one: "Deutsch", "português (Brasil)".
[[nodiscard]] QString languageName(const QString& code);
/// Those that are offered where somebody chooses one; definitions in files may name others.
[[nodiscard]] QStringList commonLanguages();

} // namespace muniment
