#pragma once

#include <QtCore/QSet>
#include <QtCore/QStringList>
#include <QtCore/QTranslator>

#include <memory>

class QWidget;

namespace muniment::tests {

/// English with accents and a third longer, so that what is too long, or not to be translated at all, shows itself.
class PseudoLanguage final : public QTranslator {
 public:
  PseudoLanguage();
  [[nodiscard]] bool isEmpty() const override { return !m_english; }
  [[nodiscard]] QString translate(const char* context, const char* text, const char* disambiguation,
                                  int n) const override;
  /// What stands on the page in plain English although the program has a translation for it.
  [[nodiscard]] QStringList untranslated(const QWidget& page) const;

 private:
  std::unique_ptr<QTranslator> m_english; ///< knows one from many
  QSet<QString> m_sources;                ///< every text of the program
};

} // namespace muniment::tests
