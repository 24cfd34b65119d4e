#include "ui/declare/details_form.h"

#include "ui/declare/detail_field.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kLongestTitle = 250;

} // namespace

DetailsForm::DetailsForm(QWidget* parent)
    : QWidget(parent), m_title(new QLineEdit(this)),
      m_titleRow(new FormRow(tr("Title"), m_title, FormRow::Need::Required, this)), m_grid(new QGridLayout) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  column->addWidget(new PlainLabel(tr("Details"), TextRole::BodyStrong));
  m_title->setObjectName(u"recordTitle"_s);
  m_title->setMaxLength(kLongestTitle);
  column->addWidget(m_titleRow);
  m_grid->setHorizontalSpacing(16);
  m_grid->setVerticalSpacing(10);
  m_grid->setColumnStretch(0, 1);
  m_grid->setColumnStretch(1, 1);
  column->addLayout(m_grid);
  connect(m_title, &QLineEdit::textEdited, this, [this] { m_titleTouched = true; });
  connect(m_title, &QLineEdit::textChanged, this, [this] {
    checkTitle();
    Q_EMIT changed();
  });
}

void DetailsForm::checkTitle() {
  m_titleRow->setError(title().isEmpty() && m_titleTouched ? tr("A record needs a title. Enter one.") : QString());
}

void DetailsForm::proposeTitle(const QString& title) {
  if (m_titleTouched)
    return;
  m_title->setText(title);
  m_title->setCursorPosition(0);
}

QString DetailsForm::title() const { return m_title->text().trimmed(); }

void DetailsForm::setFields(const std::vector<MetadataField>& fields) {
  if (std::ranges::equal(fields, m_fields, {}, {}, &DetailField::field))
    return;
  std::map<QString, QString> entered;
  for (DetailField* field : std::exchange(m_fields, {})) {
    if (field->isTouched())
      entered.emplace(field->field().name, field->value());
    m_grid->removeWidget(field);
    delete field;
  }
  QWidget* before = m_title;
  for (const MetadataField& field : fields) {
    auto* shown = new DetailField(field, this);
    if (const auto kept = entered.find(field.name); kept != entered.end())
      shown->propose(kept->second, {});
    connect(shown, &DetailField::changed, this, &DetailsForm::changed);
    const int place = static_cast<int>(m_fields.size());
    m_grid->addWidget(shown, place / 2, place % 2);
    setTabOrder(before, shown->editor());
    before = shown->editor();
    m_fields.push_back(shown);
  }
  Q_EMIT changed();
}

void DetailsForm::propose(const std::map<QString, ProposedDetail>& proposals, const QString& system) {
  for (DetailField* field : m_fields) {
    const auto found = proposals.find(field->field().name);
    if (found == proposals.end() || !field->value().isEmpty())
      continue;
    switch (found->second.origin) {
    case ProposedDetail::Origin::Told:
      field->propose(found->second.value, tr("Said by %1", "a connected system").arg(system));
      break;
    case ProposedDetail::Origin::LastRecord:
      field->propose(found->second.value, tr("As in the last record of this conversation"));
      break;
    case ProposedDetail::Origin::Title:
      field->propose(found->second.value, tr("Found in the title of the conversation"));
      break;
    case ProposedDetail::Origin::Messages:
      field->propose(found->second.value, tr("Found in the messages"));
      break;
    }
  }
}

Json DetailsForm::metadata() const {
  Json::Object values;
  for (const DetailField* field : m_fields) {
    if (const QString value = field->value(); !value.isEmpty())
      values.insert_or_assign(field->field().name, value);
  }
  return values;
}

QStringList DetailsForm::missing() const {
  QStringList names;
  if (title().isEmpty())
    names.append(tr("Title"));
  for (const DetailField* field : m_fields) {
    if (!field->isRight())
      names.append(field->name());
  }
  return names;
}

bool DetailsForm::goToProblem() {
  if (title().isEmpty()) {
    m_titleTouched = true;
    checkTitle();
    m_title->setFocus(Qt::OtherFocusReason);
    return true;
  }
  const auto wrong = std::ranges::find_if(m_fields, [](const DetailField* field) { return !field->isRight(); });
  if (wrong == m_fields.end())
    return false;
  for (DetailField* field : m_fields)
    field->showProblem();
  (*wrong)->editor()->setFocus(Qt::OtherFocusReason);
  return true;
}

} // namespace muniment::ui
