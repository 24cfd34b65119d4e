#include "ui/shell/language_dialog.h"

#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"

#include <QtCore/QLocale>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

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

LanguageDialog::LanguageDialog(const QStringList& languages, const QString& chosen, QWidget* parent)
    : QDialog(parent), m_languages(new QComboBox) {
  setObjectName(u"languageDialog"_s);
  setWindowTitle(tr("Language"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(8);
  column->addWidget(new PlainLabel(tr("Language"), TextRole::DialogTitle));
  m_languages->addItem(tr("As on this computer"), QString());
  for (const QString& code : languages)
    m_languages->addItem(nameOf(code), code);
  m_languages->setCurrentIndex(std::max(0, m_languages->findData(chosen)));
  auto* row = new FormRow(tr("Texts, dates and numbers"), m_languages);
  row->setHint(
      tr("Takes effect when Muniment starts the next time. Records, packages and the ledger stay as they are."));
  column->addWidget(row);
  column->addSpacing(12);
  auto* foot = new QHBoxLayout;
  auto* cancel = new QPushButton(tr("Cancel"));
  cancel->setAutoDefault(false);
  auto* keep = new QPushButton(tr("Keep"));
  keep->setDefault(true);
  setButtonKind(keep, ButtonKind::Primary);
  foot->addStretch(1);
  foot->addWidget(cancel);
  foot->addWidget(keep);
  column->addLayout(foot);
  setMinimumWidth(400);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(keep, &QPushButton::clicked, this, &QDialog::accept);
}

QString LanguageDialog::language() const { return m_languages->currentData().toString(); }

} // namespace muniment::ui
