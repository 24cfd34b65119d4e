#include "ui/rules/value_editor.h"

#include "core/base/language_name.h"
#include "core/rules/action_catalogue.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/question_bubble.h"
#include "ui/kit/style.h"
#include "ui/kit/style_painting.h"
#include "ui/rules/rule_words.h"
#include "ui/rules/value_field.h"

#include <QtGui/QPainter>
#include <QtGui/QScreen>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kWidth = 320;

/// The test that a value of the condition belongs to; its kind tells them apart but for choices.
const rules::FactTest* testAt(const RuleDefinition& definition, const QString& place) {
  const RuleCondition* here = &definition.condition;
  const QStringList steps = place.split(u'/').sliced(1);
  if (steps.value(0) != "condition"_L1)
    return nullptr;
  for (qsizetype at = 1; at < steps.size() && here->kind != RuleCondition::Kind::Test; ++at) {
    const bool isNot = here->kind == RuleCondition::Kind::Not;
    const std::size_t part = isNot ? 0 : steps.value(++at).toULongLong();
    if (part >= here->parts.size())
      return nullptr;
    here = &here->parts[part];
  }
  return here->kind == RuleCondition::Kind::Test ? rules::factTest(here->fact, here->test) : nullptr;
}

} // namespace

ValueEditor::ValueEditor(const RuleDraft& draft, const QString& place, const QString& kind, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_draft(draft), m_place(place),
      m_field(new ValueField(kind, draft.at(place).value_or(PlacedValue()), testAt(draft.definition(), place), this)),
      m_problem(new PlainLabel({}, TextRole::Small, Ink::Primary, this)),
      m_remove(new QPushButton(tr("Remove"), this)) {
  setObjectName(u"valueEditor"_s);
  setAttribute(Qt::WA_DeleteOnClose);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 12, 12, 8);
  column->setSpacing(8);
  const QString language = rules::spokenField(place.section(u'/', 3)).language;
  const QString heading =
      language.isEmpty()
          ? RuleWords::heading(kind)
          : tr("%1: %2", "language: kind of value").arg(languageName(language), RuleWords::heading(kind));
  setAccessibleName(heading);
  column->addWidget(new PlainLabel(heading, TextRole::Small, Ink::Secondary, this));
  column->addWidget(m_field);
  m_problem->setTone(Tone::Failed);
  m_problem->setWordWrap(true);
  m_problem->hide();
  column->addWidget(m_problem);
  if (draft.spokenAt(place)) {
    m_spoken = new QuestionBubble(this);
    m_spoken->setObjectName(u"valueEditor.spoken"_s);
    column->addWidget(m_spoken);
    showSpoken();
  }
  auto* foot = new QHBoxLayout;
  m_remove->setObjectName(u"valueEditor.remove"_s);
  setButtonKind(m_remove, ButtonKind::Link);
  m_remove->setVisible(draft.canRemove(place));
  auto* done = new QPushButton(tr("Done"), this);
  done->setObjectName(u"valueEditor.done"_s);
  setCompact(done);
  foot->addWidget(m_remove);
  foot->addStretch(1);
  foot->addWidget(done);
  column->addLayout(foot);
  setFixedWidth(kWidth);
  connect(m_field, &ValueField::changed, this, &ValueEditor::take);
  connect(done, &QPushButton::clicked, this, &QWidget::close);
  connect(m_remove, &QPushButton::clicked, this, [this] {
    Q_EMIT removed(m_place);
    close();
  });
}

void ValueEditor::take() {
  const PlacedValue& value = m_field->value();
  const bool isPossible = m_draft.put(m_place, value);
  const auto checked = m_draft.check();
  m_problem->setText(isPossible && checked ? QString()
                     : checked             ? tr("This value is not possible here.")
                                           : RuleWords::problem(checked.error()));
  m_problem->setVisible(!m_problem->text().isEmpty());
  if (m_spoken)
    showSpoken();
  adjustSize();
  Q_EMIT changed(m_place, value);
}

/// As people will see it, with the names of values where these will stand.
void ValueEditor::showSpoken() {
  const auto spoken = m_draft.spokenAt(m_place).value_or(RuleDraft::Spoken());
  QStringList choices = spoken.choices;
  if (choices.isEmpty())
    choices = {QCoreApplication::translate("Rule", "Seen")};
  m_spoken->setContent({{}, RuleWords::withNamedValues(spoken.text), {}, choices, false});
}

void ValueEditor::setChoices(const std::vector<ValueChoice>& choices) {
  m_field->setChoices(choices);
  adjustSize();
}

void ValueEditor::openAt(const QWidget& control) {
  adjustSize();
  const QRect anchor(control.mapToGlobal(QPoint(0, 0)), control.size());
  const QRect room = control.screen()->availableGeometry();
  QPoint at = layoutDirection() == Qt::RightToLeft ? QPoint(anchor.right() - width() + 1, anchor.bottom() + 6)
                                                   : QPoint(anchor.left(), anchor.bottom() + 6);
  if (at.y() + height() > room.bottom())
    at.setY(std::max(room.top(), anchor.top() - height() - 6));
  at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
  move(at);
  show();
  if (QWidget* first = m_field->nextInFocusChain(); first && m_field->isAncestorOf(first))
    first->setFocus(Qt::PopupFocusReason);
}

void ValueEditor::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme theme = Theme::of(this);
  painter.fillRect(rect(), theme.raised);
  paintBox(painter, rect(), 0, theme.raised, theme.lineStrong);
}

} // namespace muniment::ui
