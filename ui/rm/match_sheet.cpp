#include "ui/rm/match_sheet.h"

#include "ui/kit/form_row.h"
#include "ui/kit/visible_text.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

using namespace Qt::StringLiterals;

MatchSheet::MatchSheet(const Text& text, std::vector<std::pair<QString, QString>> choices, QWidget* parent)
    : QDialog(parent),
      m_frame(SheetFrame::layOut(*this, {tr("Match %1").arg(visibleText(text.there)), text.context, tr("Match")},
                                 SheetFrame::Sides::One)),
      m_current(text.current), m_words(new QLineEdit), m_list(new QListWidget) {
  setObjectName(u"matchSheet"_s);
  m_words->setObjectName(u"matchSheet.words"_s);
  m_frame.enter->addWidget(new FormRow(tr("Find"), m_words));
  m_list->setObjectName(u"matchSheet.list"_s);
  m_list->setAccessibleName(tr("What it is here"));
  m_list->addItem(tr("None here"));
  m_list->item(0)->setData(Qt::UserRole, QString());
  for (const auto& [subject, name] : choices) {
    auto* item = new QListWidgetItem(visibleText(name), m_list);
    item->setData(Qt::UserRole, subject);
    if (subject == text.current)
      m_list->setCurrentItem(item);
  }
  if (!m_list->currentItem())
    m_list->setCurrentRow(0);
  m_frame.enter->addWidget(m_list, 1);
  connect(m_words, &QLineEdit::textChanged, this, &MatchSheet::filter);
  connect(m_list, &QListWidget::currentRowChanged, this, &MatchSheet::check);
  connect(m_list, &QListWidget::itemActivated, this, [this] {
    if (m_frame.action->isEnabled())
      accept();
  });
  connect(m_frame.action, &QPushButton::clicked, this, &QDialog::accept);
  resize(520, 480);
  check();
  m_words->setFocus();
}

void MatchSheet::filter(const QString& words) {
  for (int row = 1; row < m_list->count(); ++row)
    m_list->item(row)->setHidden(!m_list->item(row)->text().contains(words.trimmed(), Qt::CaseInsensitive));
  const QListWidgetItem* current = m_list->currentItem();
  if (words.trimmed().isEmpty() || (current && !current->isHidden() && m_list->currentRow() > 0))
    return;
  for (int row = 1; row < m_list->count(); ++row)
    if (!m_list->item(row)->isHidden())
      return m_list->setCurrentRow(row);
}

QString MatchSheet::chosen() const {
  const QListWidgetItem* current = m_list->currentItem();
  return current ? current->data(Qt::UserRole).toString() : QString();
}

void MatchSheet::check() { m_frame.setProblem(chosen() == m_current ? tr("Nothing is changed yet") : QString()); }

} // namespace muniment::ui
