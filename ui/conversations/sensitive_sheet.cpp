#include "ui/conversations/sensitive_sheet.h"

#include "core/workspace/conversations/sensitive.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Category = SensitiveMark::Category;

constexpr int kLongestReason = 400;

} // namespace

SensitiveSheet::SensitiveSheet(const QString& title, Category stands, QWidget* parent)
    : QDialog(parent), m_stands(stands),
      m_frame(SheetFrame::layOut(*this, {tr("Mark as sensitive"), title, tr("Save Mark")}, SheetFrame::Sides::One)),
      m_category(new QComboBox), m_reason(new QLineEdit) {
  setObjectName(u"sensitiveSheet"_s);
  m_category->setObjectName(u"sensitiveSheet.category"_s);
  m_reason->setObjectName(u"sensitiveSheet.reason"_s);
  m_reason->setMaxLength(kLongestReason);
  for (const Category category : allSensitiveCategories()) {
    if (category != stands)
      m_category->addItem(categoryText(category), static_cast<int>(category));
  }
  if (stands != Category::None)
    m_category->insertItem(0, categoryText(Category::None), static_cast<int>(Category::None));
  auto* what = new PlainLabel(tr("What is sensitive stays closed until somebody asks for it, which is kept in the "
                                 "access journal. It leaves in no package before that was confirmed, and no rule sends "
                                 "its words."));
  what->setWordWrap(true);
  auto* reason = new FormRow(tr("Reason"), m_reason, FormRow::Need::Required);
  reason->setHint(tr("At least 10 letters, without what is to be protected."));
  m_frame.enter->addWidget(new FormRow(tr("Category"), m_category, FormRow::Need::Required));
  m_frame.enter->addWidget(reason);
  m_frame.enter->addWidget(what);
  m_frame.enter->addStretch(1);
  connect(m_reason, &QLineEdit::textChanged, this, &SensitiveSheet::check);
  connect(m_frame.action, &QPushButton::clicked, this, &QDialog::accept);
  resize(520, 400);
  check();
}

Category SensitiveSheet::category() const { return static_cast<Category>(m_category->currentData().toInt()); }

QString SensitiveSheet::reason() const { return m_reason->text().trimmed(); }

void SensitiveSheet::check() {
  m_frame.setProblem(reason().size() < workspace::MarkSensitive::kShortestReason ? tr("The reason is still missing")
                                                                                 : QString());
}

QString SensitiveSheet::categoryText(Category category) {
  switch (category) {
  case Category::None:
    return tr("Not sensitive");
  case Category::Health:
    return tr("Health");
  case Category::Belief:
    return tr("Religion or belief");
  case Category::Union:
    return tr("Trade union");
  case Category::Origin:
    return tr("Racial or ethnic origin");
  case Category::Politics:
    return tr("Political opinion");
  case Category::Intimate:
    return tr("Sex life or orientation");
  case Category::Biometric:
    return tr("Genetic or biometric data");
  case Category::Offences:
    return tr("Offences and convictions");
  case Category::Other:
    return tr("Other that needs care");
  }
  return {};
}

} // namespace muniment::ui
