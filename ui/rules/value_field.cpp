#include "ui/rules/value_field.h"

#include "core/model/role.h"
#include "core/model/rule_trigger.h"
#include "core/rules/choice_words.h"
#include "core/rules/event_catalogue.h"
#include "core/rules/placeholder.h"
#include "core/rules/sentence.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"
#include "ui/rules/rule_words.h"

#include <QtCore/QLocale>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTimeEdit>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Test = RuleCondition::Test;

constexpr int kLinesHeight = 116;
constexpr int kListHeight = 188;
constexpr int kMostHours = 8760;
constexpr int kMostDays = 3650;

/// Without what only waits for a choice.
QStringList chosen(QStringList values) {
  values.removeIf([](const QString& value) { return rules::isOpenValue(value); });
  return values;
}

} // namespace

ValueField::ValueField(const QString& kind, const PlacedValue& value, const rules::FactTest* test, QWidget* parent)
    : QWidget(parent), m_kind(kind), m_value(value) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  if (test && !rules::choicesOf(*test).isEmpty())
    makeWords(rules::choicesOf(*test));
  else if (kind == "choice"_L1)
    makeWords({u"ordinary"_s, u"high"_s});
  else if (kind == "events"_L1)
    makeEvents();
  else if (kind == "weekdays"_L1)
    makeDays();
  else if (kind == "date"_L1)
    makeWords({u"record-due"_s, u"task-due"_s, u"question-deadline"_s});
  else if (kind == "each"_L1)
    makeWords({u"nothing"_s, u"open-case"_s, u"overdue-order"_s});
  else if (kind == "case-field"_L1)
    makeWords({u"owner"_s, u"deputy"_s, u"status"_s, u"due"_s, u"region"_s, u"product-line"_s, u"issue"_s});
  else if (kind == "milestone"_L1)
    makeWords({u"order-confirmed"_s, u"dispatched"_s, u"customs-cleared"_s, u"delivered"_s});
  else if (kind == "number"_L1)
    makeNumber(0, kMostHours);
  else if (kind == "day-of-month"_L1)
    makeNumber(1, 28);
  else if (kind == "days"_L1)
    makeNumber(test ? 0 : -kMostDays, kMostDays);
  else if (kind == "time"_L1)
    makeTime();
  else if (kind == "amount"_L1)
    makeAmount();
  else if (kind == "pattern"_L1)
    makeLine();
  else if (kind == "text"_L1)
    makeText();
  else if (kind == "role"_L1) {
    std::vector<ValueChoice> roles;
    for (const Role role : allRoles())
      if (role != Role::Connector)
        roles.push_back({roleCode(role), rules::wordOfChoice(roleCode(role))});
    makeList(roles, true);
  } else
    makeLines();
}

bool ValueField::hasChoices(const QString& kind) {
  static const QStringList kKinds = {u"class"_s,   u"hold"_s,     u"tag"_s,        u"persons"_s,     u"sender"_s,
                                     u"partner"_s, u"schedule"_s, u"connection"_s, u"conversation"_s};
  return kKinds.contains(kind);
}

void ValueField::take(const QStringList& values) {
  if (values == m_value.values)
    return;
  m_value.values = values;
  Q_EMIT changed();
}

void ValueField::setChoices(const std::vector<ValueChoice>& choices) {
  if (choices.empty() || m_list)
    return;
  const bool isOne = m_kind == "class"_L1 || m_kind == "hold"_L1 || m_kind == "tag"_L1 || m_kind == "connection"_L1;
  const bool hadFocus = m_lines && m_lines->hasFocus();
  if (isOne && m_lines) {
    m_lines->hide();
    m_lines->deleteLater();
    m_lines = nullptr;
  }
  makeList(choices, isOne);
  if (hadFocus)
    m_list->setFocus();
}

void ValueField::makeList(const std::vector<ValueChoice>& choices, bool isOne) {
  m_list = new QListWidget(this);
  m_list->setObjectName(u"valueEditor.list"_s);
  m_list->setAccessibleName(RuleWords::heading(m_kind));
  m_list->setFixedHeight(kListHeight);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setTextElideMode(Qt::ElideRight);
  for (const ValueChoice& choice : choices) {
    auto* item = new QListWidgetItem(visibleText(choice.label), m_list);
    item->setData(Qt::UserRole, choice.value);
    item->setToolTip(plainToolTip(visibleText(choice.label)));
    const bool isChosen = m_value.values.contains(choice.value);
    if (isOne)
      item->setSelected(isChosen);
    else
      item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
    if (isOne && isChosen)
      m_list->setCurrentItem(item);
  }
  layout()->addWidget(m_list);
  if (isOne) {
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
      if (item)
        take({item->data(Qt::UserRole).toString()});
    });
    return;
  }
  connect(m_list, &QListWidget::itemChanged, this, [this] {
    QStringList values;
    QStringList known;
    for (int row = 0; row < m_list->count(); ++row) {
      const QString value = m_list->item(row)->data(Qt::UserRole).toString();
      known.append(value);
      if (m_list->item(row)->checkState() == Qt::Checked)
        values.append(value);
    }
    for (const QString& typed : chosen(m_value.values))
      if (!known.contains(typed))
        values.append(typed);
    take(values);
    if (m_lines) {
      const QSignalBlocker quiet(m_lines);
      m_lines->setPlainText(values.join(u'\n'));
    }
  });
}

void ValueField::makeLines() {
  m_lines = new QPlainTextEdit(chosen(m_value.values).join(u'\n'), this);
  m_lines->setObjectName(u"valueEditor.lines"_s);
  m_lines->setAccessibleName(RuleWords::heading(m_kind));
  m_lines->setTabChangesFocus(true);
  m_lines->setFixedHeight(kLinesHeight);
  layout()->addWidget(m_lines);
  connect(m_lines, &QPlainTextEdit::textChanged, this, [this] {
    QStringList values;
    for (const QString& line : m_lines->toPlainText().split(u'\n')) {
      if (!line.trimmed().isEmpty())
        values.append(line.trimmed());
    }
    take(values);
  });
}

void ValueField::makeLine() {
  auto* line = new QLineEdit(chosen(m_value.values).value(0), this);
  line->setObjectName(u"valueEditor.line"_s);
  line->setAccessibleName(RuleWords::heading(m_kind));
  layout()->addWidget(line);
  connect(line, &QLineEdit::textChanged, this, [this](const QString& text) { take({text}); });
}

void ValueField::makeText() {
  auto* text = new QPlainTextEdit(chosen(m_value.values).value(0), this);
  text->setObjectName(u"valueEditor.text"_s);
  text->setAccessibleName(RuleWords::heading(m_kind));
  text->setTabChangesFocus(true);
  text->setFixedHeight(kLinesHeight);
  layout()->addWidget(text);
  connect(text, &QPlainTextEdit::textChanged, this, [this, text] { take({text->toPlainText().simplified()}); });
  auto* insert = new QPushButton(tr("Insert a Value of What Is Met"), this);
  insert->setObjectName(u"valueEditor.insert"_s);
  setButtonKind(insert, ButtonKind::Link);
  auto* menu = new QMenu(insert);
  for (const rules::Placeholder& each : rules::placeholders()) {
    menu->addAction(QCoreApplication::translate("Rule", each.phrase), text,
                    [text, name = QString::fromLatin1(each.name)] { text->insertPlainText(u'{' + name + u'}'); });
  }
  insert->setMenu(menu);
  layout()->addWidget(insert);
}

void ValueField::makeNumber(int least, int most) {
  auto* number = new QSpinBox(this);
  number->setObjectName(u"valueEditor.number"_s);
  number->setAccessibleName(RuleWords::heading(m_kind));
  number->setRange(least, most);
  number->setValue(m_value.values.value(0).toInt());
  layout()->addWidget(number);
  connect(number, &QSpinBox::valueChanged, this, [this](int value) { take({QString::number(value)}); });
}

void ValueField::makeTime() {
  auto* time = new QTimeEdit(QTime::fromString(m_value.values.value(0), u"HH:mm"_s), this);
  time->setObjectName(u"valueEditor.time"_s);
  time->setAccessibleName(RuleWords::heading(m_kind));
  time->setDisplayFormat(u"HH:mm"_s);
  layout()->addWidget(time);
  connect(time, &QTimeEdit::timeChanged, this, [this](const QTime& at) { take({at.toString(u"HH:mm"_s)}); });
}

void ValueField::makeAmount() {
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  auto* how = new QComboBox(this);
  how->setAccessibleName(tr("How the amount is compared"));
  how->addItem(tr("at least"));
  how->addItem(tr("at most"));
  how->setCurrentIndex(m_value.test == Test::AtMost ? 1 : 0);
  auto* amount = new QLineEdit(m_value.values.value(0), this);
  amount->setObjectName(u"valueEditor.amount"_s);
  amount->setAccessibleName(tr("Amount"));
  auto* currency = new QLineEdit(m_value.currency, this);
  currency->setObjectName(u"valueEditor.currency"_s);
  currency->setAccessibleName(tr("Currency, empty for any"));
  currency->setPlaceholderText(tr("any"));
  currency->setMaxLength(3);
  currency->setFixedWidth(64);
  row->addWidget(how);
  row->addWidget(amount, 1);
  row->addWidget(currency);
  static_cast<QVBoxLayout*>(layout())->addLayout(row);
  const auto keep = [this, how, amount, currency] {
    m_value.test = how->currentIndex() == 1 ? Test::AtMost : Test::AtLeast;
    m_value.values = {amount->text().trimmed()};
    m_value.currency = currency->text().trimmed().toUpper();
    Q_EMIT changed();
  };
  connect(how, &QComboBox::currentIndexChanged, this, keep);
  connect(amount, &QLineEdit::textChanged, this, keep);
  connect(currency, &QLineEdit::textChanged, this, keep);
}

void ValueField::makeEvents() {
  std::vector<ValueChoice> events;
  for (const rules::EventKind& kind : rules::eventKinds()) {
    const QString verb = QString::fromLatin1(kind.verb);
    events.push_back({verb, rules::phraseOfEvent(verb)});
  }
  std::ranges::stable_partition(events,
                                [this](const ValueChoice& each) { return m_value.values.contains(each.value); });
  makeList(events, false);
}

void ValueField::makeWords(const QStringList& words) {
  std::vector<ValueChoice> choices;
  for (const QString& word : words)
    choices.push_back({word, rules::wordOfChoice(word)});
  static const QStringList kOneOfThem = {u"date"_s, u"each"_s, u"case-field"_s, u"milestone"_s};
  const bool isOne = kOneOfThem.contains(m_kind) || words.size() == 2;
  makeList(choices, isOne);
}

void ValueField::makeDays() {
  std::vector<ValueChoice> days;
  for (int day = 1; day <= 7; ++day)
    days.push_back({QString::number(day), QLocale().standaloneDayName(day)});
  makeList(days, false);
}

} // namespace muniment::ui
