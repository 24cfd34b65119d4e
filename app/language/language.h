#pragma once

class QCoreApplication;

namespace muniment {

/// Loads the texts of the person's language, and the plural forms of English where there is none.
void installLanguage(QCoreApplication& application);

} // namespace muniment
