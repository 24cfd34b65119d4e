#include "ui/conversations/conversation_filters.h"

#include "ui/kit/filter_pill.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QTimer>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kTypingPause = 120; // ms
constexpr qsizetype kLongestValue = 22;

/// Names are text from outside: in a menu, & would mark a letter.
QString menuText(const QString& name) { return visibleText(name).replace(u'&', u"&&"_s); }

QString shortened(const QString& name) {
  const QString shown = visibleText(name).simplified();
  return shown.size() > kLongestValue ? shown.left(kLongestValue - 1) + u'…' : shown;
}

} // namespace

ConversationFilters::ConversationFilters(ConversationQueries& queries, QWidget* parent)
    : QWidget(parent), m_queries(&queries), m_search(new QLineEdit(this)), m_pills(new QWidget(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 8, 16, 10);
  column->setSpacing(8);
  m_search->setObjectName(u"conversationFilter"_s);
  m_search->setAccessibleName(tr("Find a conversation"));
  m_search->setPlaceholderText(tr("Title or person"));
  m_search->setClearButtonEnabled(true);
  setCompact(m_search);
  m_pills->setLayout(new FlowLayout(6, m_pills));
  m_conflicts = addToggle(tr("Conflicts"), u"onlyConflicts"_s, &store::ConversationFilter::onlyConflicts);
  m_files = addToggle(tr("Files"), u"onlyWithFiles"_s, &store::ConversationFilter::onlyWithFiles);
  m_person = addChoice(tr("Person"), u"filterPerson"_s);
  m_period = addChoice(tr("Period"), u"filterPeriod"_s);
  m_source = addChoice(tr("Source"), u"filterSource"_s);
  column->addWidget(m_search);
  column->addWidget(m_pills);
  auto* typing = new QTimer(this);
  typing->setSingleShot(true);
  typing->setInterval(kTypingPause);
  connect(m_search, &QLineEdit::textChanged, typing, qOverload<>(&QTimer::start));
  connect(typing, &QTimer::timeout, this, [this] {
    m_filter.text = m_search->text().trimmed();
    Q_EMIT changed();
  });
  connect(m_person, &FilterPill::clicked, this,
          [this] { openNames(m_person, m_choices.speakers, &store::ConversationFilter::speaker); });
  connect(m_source, &FilterPill::clicked, this,
          [this] { openNames(m_source, m_choices.owners, &store::ConversationFilter::owner); });
  connect(m_period, &FilterPill::clicked, this, &ConversationFilters::openPeriods);
  connect(m_person, &FilterPill::cleared, this, [this] { m_filter.speaker.clear(); });
  connect(m_source, &FilterPill::cleared, this, [this] { m_filter.owner.clear(); });
  connect(m_period, &FilterPill::cleared, this, [this] { m_filter.from = m_filter.until = std::nullopt; });
  for (FilterPill* pill : {m_person, m_source, m_period}) {
    connect(pill, &FilterPill::cleared, this, [this, pill] {
      pill->setValue({});
      Q_EMIT changed();
    });
  }
}

FilterPill* ConversationFilters::addChoice(const QString& label, const QString& objectName) {
  auto* pill = new FilterPill(label, FilterPill::Kind::Choice, m_pills);
  pill->setObjectName(objectName);
  m_pills->layout()->addWidget(pill);
  return pill;
}

FilterPill* ConversationFilters::addToggle(const QString& label, const QString& objectName,
                                           bool store::ConversationFilter::*member) {
  auto* pill = new FilterPill(label, FilterPill::Kind::Toggle, m_pills);
  pill->setObjectName(objectName);
  m_pills->layout()->addWidget(pill);
  connect(pill, &FilterPill::toggled, this, [this, member](bool on) {
    m_filter.*member = on;
    Q_EMIT changed();
  });
  return pill;
}

void ConversationFilters::refresh() {
  m_queries->ask(workspace::ConversationChoices())
      .then(this, [this](const Result<workspace::ConversationChoices::Answer>& answer) {
        if (answer)
          m_choices = *answer;
      });
}

void ConversationFilters::openNames(FilterPill* pill, const std::vector<store::NameCount>& names,
                                    QString store::ConversationFilter::*member) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const store::NameCount& choice : names) {
    const QString label = tr("%1 (%2)", "name, number of conversations")
                              .arg(menuText(choice.name), QLocale().toString(qlonglong(choice.conversations)));
    menu->addAction(label, this, [this, pill, member, name = choice.name] {
      m_filter.*member = name;
      pill->setValue(shortened(name));
      Q_EMIT changed();
    });
  }
  if (names.empty())
    menu->addAction(tr("Nobody is named yet"))->setEnabled(false);
  menu->popup(pill->mapToGlobal(QPoint(0, pill->height() + 4)));
}

void ConversationFilters::openPeriods() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const std::initializer_list<std::pair<QString, Period>> periods = {{tr("Last 7 days"), Period::Week},
                                                                     {tr("Last 30 days"), Period::Month},
                                                                     {tr("Last 90 days"), Period::Quarter},
                                                                     {tr("This year"), Period::Year}};
  for (const auto& [name, period] : periods)
    menu->addAction(name, this, [this, name, period] { setPeriod(name, period); });
  menu->popup(m_period->mapToGlobal(QPoint(0, m_period->height() + 4)));
}

void ConversationFilters::setPeriod(const QString& name, Period period) {
  const QDate today = QDate::currentDate();
  const QDate first = period == Period::Week      ? today.addDays(-6)
                      : period == Period::Month   ? today.addDays(-29)
                      : period == Period::Quarter ? today.addDays(-89)
                                                  : QDate(today.year(), 1, 1);
  m_filter.from = first.startOfDay(Qt::UTC).toMSecsSinceEpoch();
  m_filter.until = std::nullopt;
  m_period->setValue(name);
  Q_EMIT changed();
}

void ConversationFilters::clear() {
  {
    const QSignalBlocker quiet(this);
    m_search->clear();
    m_conflicts->setChecked(false);
    m_files->setChecked(false);
  }
  for (FilterPill* pill : {m_person, m_source, m_period})
    pill->setValue({});
  m_filter = {};
  Q_EMIT changed();
}

} // namespace muniment::ui
