#include "tests/ui/gate/gate_language.h"

#include "app/language/language.h"

#include <QtWidgets/QApplication>

namespace muniment::tests {

using namespace Qt::StringLiterals;

GateLanguage::GateLanguage(const QString& code) : m_words(wordsIn(code)) {
  QCoreApplication::installTranslator(m_words ? m_words.get() : &m_pseudo);
  if (!m_words)
    return;
  QLocale::setDefault(QLocale(code));
  QApplication::setLayoutDirection(QLocale(code).textDirection());
}

GateLanguage::~GateLanguage() {
  QCoreApplication::removeTranslator(m_words ? m_words.get() : &m_pseudo);
  QLocale::setDefault(m_before);
  QApplication::setLayoutDirection(Qt::LeftToRight);
}

QStringList GateLanguage::untranslated(const QWidget& page) const {
  return m_words ? QStringList() : m_pseudo.untranslated(page);
}

} // namespace muniment::tests
