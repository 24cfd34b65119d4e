#include "ui/records/view_dialog.h"

#include "ui/kit/form_row.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestName = 60;

} // namespace

ViewDialog::ViewDialog(QWidget* parent)
    : ActDialog({tr("Save this view"), tr("The place in the file plan and all filters are kept under a name."),
                 tr("Save View")},
                parent),
      m_name(new QLineEdit(this)) {
  setObjectName(u"viewDialog"_s);
  m_name->setObjectName(u"viewName"_s);
  m_name->setMaxLength(kLongestName);
  auto* row = new FormRow(tr("Name"), m_name, FormRow::Need::Required, this);
  row->setHint(tr("A view of the same name is replaced."));
  body()->addWidget(row);
  const auto weigh = [this] { setMissing(name().isEmpty() ? tr("The name is still missing") : QString()); };
  connect(m_name, &QLineEdit::textChanged, this, weigh);
  weigh();
  m_name->setFocus();
}

QString ViewDialog::name() const { return m_name->text().trimmed(); }

} // namespace muniment::ui
