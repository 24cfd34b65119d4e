#include "ui/people/answer_limits_sheet.h"

#include "core/base/decimal.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/visible_text.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <set>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Amounts = std::vector<StakeLimits::Amount>;

constexpr int kCodeRole = Qt::UserRole;
constexpr qsizetype kCurrencyLetters = 3;

QString textOf(const Amounts& amounts) {
  QStringList texts;
  for (const StakeLimits::Amount& amount : amounts)
    texts.append((amount.currency + u' ' + amount.most).trimmed());
  return texts.join(u"; "_s);
}

/// `EUR 10000; USD 12000`; an amount alone is one in any other currency.
std::optional<Amounts> amountsIn(const QString& text) {
  Amounts amounts;
  std::set<QString> seen;
  for (const QString& part : text.split(u';', Qt::SkipEmptyParts)) {
    const QString words = part.simplified().toUpper();
    if (words.isEmpty())
      continue;
    const qsizetype space = words.indexOf(u' ');
    const QString currency = words.left(std::max<qsizetype>(space, 0));
    const auto most = Decimal::parse(words.sliced(space + 1));
    if (!most || most->isNegative() || (space >= 0 && space != kCurrencyLetters) || !seen.insert(currency).second)
      return std::nullopt;
    amounts.push_back({currency, most->toString()});
  }
  std::ranges::sort(amounts, {}, &StakeLimits::Amount::currency);
  return amounts;
}

} // namespace

AnswerLimitsSheet::AnswerLimitsSheet(const StakeLimits& limits, const workspace::PlanParts::Answer& plan,
                                     bool mayChange, QWidget* parent)
    : QDialog(parent), m_before(limits), m_mayChange(mayChange),
      m_frame(SheetFrame::layOut(*this,
                                 {tr("Limits for answers"),
                                  tr("From here on whoever answers a question also gives a PIN, whether a person, a "
                                     "rule or a campaign asks"),
                                  tr("Save Limits")},
                                 SheetFrame::Sides::One)),
      m_amounts(new QLineEdit(textOf(limits.amounts))), m_classes(new QListWidget),
      m_matters(new QCheckBox(tr("Everything of a restricted matter"))) {
  setObjectName(u"answerLimitsSheet"_s);
  m_amounts->setObjectName(u"answerLimitsSheet.amounts"_s);
  m_classes->setObjectName(u"answerLimitsSheet.classes"_s);
  m_classes->setMinimumHeight(200);
  m_matters->setObjectName(u"answerLimitsSheet.matters"_s);
  m_matters->setChecked(limits.matters);
  addClasses(plan);
  auto* amounts = new FormRow(tr("Documents above an amount"), m_amounts);
  amounts->setHint(tr("Such as EUR 10000; USD 12000. An amount alone counts for every other currency."));
  auto* classes = new FormRow(tr("Records of these classes"), m_classes);
  classes->setHint(tr("A class stands for everything below it."));
  m_frame.enter->addWidget(amounts);
  m_frame.enter->addWidget(classes, 1);
  m_frame.enter->addWidget(m_matters);
  resize(560, 560);
  connect(m_amounts, &QLineEdit::textChanged, this, &AnswerLimitsSheet::check);
  connect(m_classes, &QListWidget::itemChanged, this, &AnswerLimitsSheet::check);
  connect(m_matters, &QCheckBox::toggled, this, &AnswerLimitsSheet::check);
  connect(m_frame.action, &QPushButton::clicked, this, [this] {
    if (const auto wish = command())
      Q_EMIT chosen(*wish);
  });
  check();
}

void AnswerLimitsSheet::addClasses(const workspace::PlanParts::Answer& plan) {
  for (const workspace::PlanParts::Place& place : plan.places) {
    auto* item = new QListWidgetItem(visibleText(place.code + u' ' + place.name), m_classes);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(m_before.classes.contains(place.code) ? Qt::Checked : Qt::Unchecked);
    item->setData(kCodeRole, place.code);
  }
  m_classes->setCurrentRow(0);
}

std::optional<workspace::SetStakeLimits> AnswerLimitsSheet::command() const {
  auto amounts = amountsIn(m_amounts->text());
  if (!amounts)
    return std::nullopt;
  workspace::SetStakeLimits command{std::move(*amounts), {}, m_matters->isChecked()};
  for (int row = 0; row < m_classes->count(); ++row) {
    const QListWidgetItem* item = m_classes->item(row);
    if (item->checkState() == Qt::Checked)
      command.classes.append(item->data(kCodeRole).toString());
  }
  return command;
}

void AnswerLimitsSheet::check() {
  if (!m_mayChange)
    return m_frame.setProblem(tr("Only an administrator changes limits"));
  const auto wish = command();
  if (!wish)
    return m_frame.setProblem(tr("The amounts cannot be read"));
  const bool isSame =
      wish->amounts == m_before.amounts && wish->classes == m_before.classes && wish->matters == m_before.matters;
  m_frame.setProblem(isSame ? tr("Nothing was changed yet") : QString());
}

} // namespace muniment::ui
