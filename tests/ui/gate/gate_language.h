#pragma once

#include "tests/ui/gate/pseudo_language.h"

#include <QtCore/QLocale>

namespace muniment::tests {

/// What windows speak that are made while it lives: a language of the program, or "pseudo".
class GateLanguage final {
 public:
  explicit GateLanguage(const QString& code);
  ~GateLanguage();
  Q_DISABLE_COPY_MOVE(GateLanguage)

  [[nodiscard]] QStringList untranslated(const QWidget& page) const;

 private:
  PseudoLanguage m_pseudo;
  std::unique_ptr<QTranslator> m_words; ///< none in the pseudo-language
  QLocale m_before;
};

} // namespace muniment::tests
