#include "ui/shell/language_dialog.h"

#include <QtCore/QLocale>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

/// As its own speakers write it, so that everybody finds theirs whatever is shown now.
QString nameOf(const QString& code) {
  QString name = code == u"en" ? u"English"_s : QLocale(code).nativeLanguageName();
  if (!name.isEmpty())
    name[0] = name[0].toUpper();
  return name;
}

} // namespace

LanguageDialog::LanguageDialog(const QStringList& languages, const QString& current, QWidget* parent)
    : ChoiceDialog(
          tr("Language"), tr("Texts, dates and numbers"),
          tr("Takes effect when Muniment starts the next time. Records, packages and the ledger stay as they are."),
          parent) {
  setObjectName(u"languageDialog"_s);
  add(tr("As on this computer"), QString());
  for (const QString& code : languages)
    add(nameOf(code), code);
  choose(current);
}

} // namespace muniment::ui
