#include "ui/campaigns/campaign_sheet.h"

#include "core/base/error_catalogue.h"
#include "core/base/language_name.h"
#include "core/outreach/campaign_check.h"
#include "core/outreach/campaign_words.h"
#include "core/workspace/outreach/question_commands.h"
#include "ui/kit/day_text.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/question_bubble.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTimeEdit>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kTextHeight = 72;
constexpr int kListHeight = 132;
constexpr int kMostShown = 200; ///< persons of the list; the filter finds the others
constexpr int kMostHours = 8760;
constexpr std::int64_t kHour = 3'600'000; ///< milliseconds

QPlainTextEdit* textField(const char* name) {
  auto* field = new QPlainTextEdit;
  field->setObjectName(QLatin1StringView(name));
  field->setTabChangesFocus(true);
  field->setFixedHeight(kTextHeight);
  return field;
}

QStringList linesOf(const QPlainTextEdit& field) {
  QStringList lines;
  for (const QString& line : field.toPlainText().split(u'\n')) {
    if (const QString plain = line.simplified(); !plain.isEmpty())
      lines.append(plain);
  }
  return lines;
}

} // namespace

CampaignSheet::CampaignSheet(CampaignsDesk& desk, QWidget* parent)
    : QDialog(parent), m_desk(&desk),
      m_frame(SheetFrame::layOut(*this,
                                 {tr("New campaign"),
                                  tr("One question to many people. Nobody is asked before you start it."),
                                  tr("Prepare Campaign")},
                                 SheetFrame::Sides::Two)) {
  setObjectName(u"campaignSheet"_s);
  addWords();
  addPeople();
  addTimes();
  addPreview();
  connect(m_frame.action, &QPushButton::clicked, this, &CampaignSheet::keep);
  resize(960, 760);
  askPersons();
  askAudience();
  askWays();
  check();
  m_name->setFocus();
}

void CampaignSheet::addWords() {
  m_name = new QLineEdit;
  m_name->setObjectName(u"campaignSheet.name"_s);
  m_frame.enter->addWidget(new FormRow(tr("Name"), m_name, FormRow::Need::Required));
  addLanguages();
  m_text = textField("campaignSheet.text");
  auto* text = new FormRow(tr("Question"), m_text, FormRow::Need::Required);
  text->setHint(tr("May hold {name}, {campaign} and {deadline}."));
  m_frame.enter->addWidget(text);
  m_about = new QLineEdit;
  m_about->setObjectName(u"campaignSheet.about"_s);
  m_frame.enter->addWidget(new FormRow(tr("What it concerns"), m_about));
  m_choices = textField("campaignSheet.choices");
  m_choices->setPlainText(tr("I confirm\nI do not agree"));
  auto* choices = new FormRow(tr("Answers to choose"), m_choices, FormRow::Need::Required);
  choices->setHint(tr("One on each line, ten at most."));
  m_frame.enter->addWidget(choices);
  m_refusal = new QComboBox;
  m_refusal->setObjectName(u"campaignSheet.refusal"_s);
  m_frame.enter->addWidget(new FormRow(tr("Which answer refuses"), m_refusal));
  connect(m_name, &QLineEdit::textChanged, this, &CampaignSheet::check);
  connect(m_text, &QPlainTextEdit::textChanged, this, &CampaignSheet::check);
  connect(m_about, &QLineEdit::textChanged, this, &CampaignSheet::check);
  connect(m_choices, &QPlainTextEdit::textChanged, this, &CampaignSheet::check);
}

void CampaignSheet::addLanguages() {
  m_language = new QComboBox;
  m_language->setObjectName(u"campaignSheet.language"_s);
  m_language->addItem(tr("Everybody without words of their own"), QString());
  for (const QString& code : commonLanguages())
    m_language->addItem(languageName(code), code);
  auto* row = new FormRow(tr("Words for"), m_language);
  row->setHint(tr("Whoever has a language with words of its own is asked in it."));
  m_frame.enter->addWidget(row);
  connect(m_language, &QComboBox::currentIndexChanged, this, [this] { turnTo(m_language->currentData().toString()); });
}

Campaign::Wording CampaignSheet::shown() const {
  return {m_text->toPlainText().trimmed(), m_about->text().trimmed(), linesOf(*m_choices)};
}

/// All words with those in the fields; a language without a question has none.
std::map<QString, Campaign::Wording> CampaignSheet::written() const {
  std::map<QString, Campaign::Wording> all = m_words;
  all[m_shown] = shown();
  std::erase_if(all, [](const auto& each) { return !each.first.isEmpty() && each.second.text.isEmpty(); });
  return all;
}

void CampaignSheet::turnTo(const QString& language) {
  m_words = written();
  m_shown = language;
  Campaign::Wording words{{}, {}, m_words[QString()].choices}; // as many answers as everybody has
  if (const auto found = m_words.find(language); found != m_words.end())
    words = found->second;
  const QSignalBlocker text(m_text);
  const QSignalBlocker about(m_about);
  const QSignalBlocker choices(m_choices);
  m_text->setPlainText(words.text);
  m_about->setText(words.about);
  m_choices->setPlainText(words.choices.join(u'\n'));
  check();
}

/// Which languages have words, and what the others get.
void CampaignSheet::markWritten() {
  QStringList names;
  for (const auto& [language, words] : written()) {
    if (!language.isEmpty())
      names.append(languageName(language));
  }
  m_languages->setVisible(!names.isEmpty());
  m_languages->setText(
      tr("Own words: %1. Everybody else gets the first ones.", "list of languages").arg(names.join(u", "_s)));
}

QComboBox* CampaignSheet::addNarrowing(QBoxLayout* row, const QString& label, const char* name, const QString& any) {
  auto* box = new QComboBox;
  box->setObjectName(QLatin1StringView(name));
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(8);
  box->addItem(any, QString());
  box->setEnabled(false);
  row->addWidget(new FormRow(label, box), 1);
  connect(box, &QComboBox::activated, this, &CampaignSheet::askAudience);
  return box;
}

void CampaignSheet::addPeople() {
  m_filter = new QLineEdit;
  m_filter->setObjectName(u"campaignSheet.filter"_s);
  m_filter->setPlaceholderText(tr("Part of a name"));
  m_frame.enter->addWidget(new FormRow(tr("Find people"), m_filter));
  m_persons = new QListWidget;
  m_persons->setObjectName(u"campaignSheet.persons"_s);
  m_persons->setFixedHeight(kListHeight);
  m_frame.enter->addWidget(new FormRow(tr("People who are asked"), m_persons));
  m_contacts = new QCheckBox(tr("Contacts of partners as well"));
  m_contacts->setObjectName(u"campaignSheet.contacts"_s);
  m_frame.enter->addWidget(m_contacts);
  auto* first = new QHBoxLayout;
  first->setSpacing(12);
  m_partner = addNarrowing(first, tr("Partner"), "campaignSheet.partner", tr("Every partner"));
  m_region = addNarrowing(first, tr("Region"), "campaignSheet.region", tr("Every region"));
  auto* second = new QHBoxLayout;
  second->setSpacing(12);
  m_productLine = addNarrowing(second, tr("Product line"), "campaignSheet.productLine", tr("Every product line"));
  m_issue = addNarrowing(second, tr("Issue"), "campaignSheet.issue", tr("Every issue"));
  m_frame.enter->addLayout(first);
  m_frame.enter->addLayout(second);
  connect(m_filter, &QLineEdit::textChanged, this, &CampaignSheet::askPersons);
  connect(m_persons, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
    const auto id = PersonId::parse(item->data(Qt::UserRole).toString());
    if (id && item->checkState() == Qt::Checked)
      m_chosen.insert(*id);
    else if (id)
      m_chosen.erase(*id);
    check();
  });
  connect(m_contacts, &QCheckBox::toggled, this, [this](bool wanted) {
    for (QComboBox* box : {m_partner, m_region, m_productLine, m_issue})
      box->setEnabled(wanted);
    check();
  });
}

void CampaignSheet::addTimes() {
  m_ways = new QComboBox;
  m_ways->setObjectName(u"campaignSheet.ways"_s);
  m_frame.enter->addWidget(new FormRow(tr("How people are told"), m_ways));
  auto* row = new QHBoxLayout;
  row->setSpacing(12);
  m_hours = new QSpinBox;
  m_hours->setObjectName(u"campaignSheet.hours"_s);
  m_hours->setRange(1, kMostHours);
  m_hours->setValue(72);
  m_reminders = new QLineEdit(u"8, 24"_s);
  m_reminders->setObjectName(u"campaignSheet.reminders"_s);
  row->addWidget(new FormRow(tr("Hours to answer"), m_hours), 1);
  row->addWidget(new FormRow(tr("Remind after hours"), m_reminders), 1);
  m_frame.enter->addLayout(row);
  m_quiet = new QCheckBox(tr("Write to nobody within these hours"));
  m_quiet->setObjectName(u"campaignSheet.quiet"_s);
  m_quiet->setChecked(true);
  m_frame.enter->addWidget(m_quiet);
  auto* quiet = new QHBoxLayout;
  quiet->setSpacing(12);
  m_quietFrom = new QTimeEdit(QTime(20, 0));
  m_quietUntil = new QTimeEdit(QTime(7, 0));
  m_quietFrom->setObjectName(u"campaignSheet.quietFrom"_s);
  m_quietUntil->setObjectName(u"campaignSheet.quietUntil"_s);
  quiet->addWidget(new FormRow(tr("From"), m_quietFrom), 1);
  quiet->addWidget(new FormRow(tr("Until"), m_quietUntil), 1);
  m_frame.enter->addLayout(quiet);
  m_businessHours = new QCheckBox(tr("Goes out in business hours only"));
  m_businessHours->setObjectName(u"campaignSheet.businessHours"_s);
  m_frame.enter->addWidget(m_businessHours);
  m_frame.enter->addStretch(1);
  connect(m_hours, &QSpinBox::valueChanged, this, &CampaignSheet::check);
  connect(m_reminders, &QLineEdit::textChanged, this, &CampaignSheet::check);
  connect(m_quiet, &QCheckBox::toggled, this, [this](bool quietly) {
    m_quietFrom->setEnabled(quietly);
    m_quietUntil->setEnabled(quietly);
  });
}

void CampaignSheet::addPreview() {
  m_frame.follows->addWidget(new PlainLabel(tr("As people will see it"), TextRole::SmallStrong, Ink::Secondary));
  m_bubble = new QuestionBubble;
  m_frame.follows->addWidget(m_bubble);
  m_languages = new PlainLabel({}, TextRole::Small, Ink::Secondary);
  m_languages->setObjectName(u"campaignSheet.languages"_s);
  m_languages->setWordWrap(true);
  m_frame.follows->addWidget(m_languages);
  m_audience = new PlainLabel({}, TextRole::BodyStrong);
  m_audience->setObjectName(u"campaignSheet.audience"_s);
  m_audience->setWordWrap(true);
  m_frame.follows->addWidget(m_audience);
  auto* note =
      new PlainLabel(tr("A notification shows the question only where it belongs to no matter and little is at "
                        "stake. One person hears from what acts by itself at most six times an hour."),
                     TextRole::Small, Ink::Secondary);
  note->setWordWrap(true);
  m_frame.follows->addWidget(note);
  m_frame.follows->addStretch(1);
}

void CampaignSheet::askPersons() {
  m_desk->ask(workspace::Persons{m_filter->text().trimmed()})
      .then(this, [this, generation = ++m_personsAsked](const Result<std::vector<Person>>& persons) {
        if (generation != m_personsAsked || !persons)
          return;
        const QSignalBlocker blocker(m_persons);
        m_persons->clear();
        for (const Person& person : std::span(*persons).first(std::min<std::size_t>(persons->size(), kMostShown))) {
          auto* item = new QListWidgetItem(visibleText(person.name), m_persons);
          item->setData(Qt::UserRole, person.id.toString());
          item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
          item->setCheckState(m_chosen.contains(person.id) ? Qt::Checked : Qt::Unchecked);
        }
      });
}

/// Each connection alone, and each with another one for whom it does not reach; that for notifications first.
void CampaignSheet::askWays() {
  m_desk->ask(workspace::CampaignWays()).then(this, [this](const Result<workspace::CampaignWays::Answer>& ways) {
    if (!ways)
      return;
    for (const auto& way : *ways)
      m_ways->addItem(visibleText(way.name), QStringList{way.peer});
    for (const auto& first : *ways) {
      for (const auto& second : *ways) {
        if (first.peer != second.peer)
          m_ways->addItem(
              tr("%1, else %2", "two ways of telling people").arg(visibleText(first.name), visibleText(second.name)),
              QStringList{first.peer, second.peer});
      }
    }
    m_ways->setCurrentIndex(std::max(0, m_ways->findData(QStringList{QString(workspace::kPushPeer)})));
  });
}

void CampaignSheet::askAudience() {
  workspace::Audience wanted;
  wanted.partner = m_partner->currentData().toString();
  wanted.region = m_region->currentData().toString();
  wanted.productLine = m_productLine->currentData().toString();
  wanted.issue = m_issue->currentData().toString();
  m_desk->ask(wanted).then(this,
                           [this, generation = ++m_audienceAsked](const Result<workspace::Audience::Answer>& answer) {
                             if (generation == m_audienceAsked && answer)
                               takeAudience(*answer);
                           });
}

void CampaignSheet::takeAudience(const workspace::Audience::Answer& answer) {
  const auto fill = [](QComboBox* box, const QStringList& choices) {
    const QString chosen = box->currentData().toString();
    while (box->count() > 1)
      box->removeItem(1);
    for (const QString& choice : choices)
      box->addItem(visibleText(choice), choice);
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
  };
  fill(m_partner, answer.partners);
  fill(m_region, answer.regions);
  fill(m_productLine, answer.productLines);
  fill(m_issue, answer.issues);
  m_told = std::ranges::count_if(answer.lines, [](const workspace::Audience::Line& line) {
    return line.leftOut == workspace::Audience::LeftOut::No || line.leftOut == workspace::Audience::LeftOut::NoChannel;
  });
  check();
}

workspace::PrepareCampaign CampaignSheet::prepared() const {
  workspace::PrepareCampaign command;
  Campaign& campaign = command.campaign;
  campaign.name = m_name->text().simplified();
  campaign.wordings = written();
  const Campaign::Wording everybody = campaign.wordings[QString()];
  campaign.wordings.erase(QString());
  campaign.text = everybody.text;
  campaign.about = everybody.about;
  campaign.choices = everybody.choices;
  campaign.refusal = static_cast<std::int32_t>(m_refusal->currentIndex() - 1);
  campaign.contacts = {m_contacts->isChecked(), m_partner->currentData().toString(), m_region->currentData().toString(),
                       m_productLine->currentData().toString(), m_issue->currentData().toString()};
  campaign.ways = m_ways->currentData().toStringList();
  campaign.hours = m_hours->value();
  static const QRegularExpression kBetween(u"[,;\\s]+"_s);
  for (const QString& hours : m_reminders->text().split(kBetween, Qt::SkipEmptyParts))
    campaign.reminders.push_back(hours.toInt());
  if (m_quiet->isChecked()) {
    campaign.limits.quietFrom = m_quietFrom->time();
    campaign.limits.quietUntil = m_quietUntil->time();
  }
  campaign.limits.onlyInBusinessHours = m_businessHours->isChecked();
  command.persons.assign(m_chosen.begin(), m_chosen.end());
  return command;
}

void CampaignSheet::check() {
  const QStringList choices = linesOf(*m_choices);
  const int refusal = std::min(m_refusal->currentIndex(), static_cast<int>(choices.size()));
  m_refusal->clear();
  m_refusal->addItem(tr("None of them"));
  for (const QString& choice : choices)
    m_refusal->addItem(visibleText(choice));
  m_refusal->setCurrentIndex(refusal < 0 ? std::min(2, m_refusal->count() - 1) : refusal);
  showPreview();
  markWritten();
  const std::int64_t people = std::ssize(m_chosen) + (m_contacts->isChecked() ? m_told : 0);
  m_audience->setText(tr("%n person(s) will be asked", nullptr, static_cast<int>(people)));
  const workspace::PrepareCampaign command = prepared();
  if (command.campaign.name.isEmpty())
    return m_frame.setProblem(tr("The name is still missing"));
  if (command.campaign.text.isEmpty())
    return m_frame.setProblem(tr("The question is still missing"));
  if (people == 0)
    return m_frame.setProblem(tr("Nobody is chosen yet"));
  const auto good = outreach::checkCampaign(command.campaign, m_desk->now());
  m_frame.setProblem(good ? QString() : errorText(good.error()));
}

void CampaignSheet::showPreview() {
  const Instant deadline = m_desk->now().plusMilliseconds(m_hours->value() * kHour);
  const outreach::PlacedWords words{tr("Jo Example", "stands for the name of a person"), m_name->text(),
                                    momentText(deadline)};
  const QString text = m_text->toPlainText().trimmed();
  m_bubble->setContent({m_name->text().trimmed(), outreach::filled(text.isEmpty() ? tr("The question") : text, words),
                        outreach::filled(m_about->text().trimmed(), words), linesOf(*m_choices), false});
}

void CampaignSheet::keep() {
  m_frame.setProblem(tr("Preparing…"));
  m_desk->run(prepared()).then(this, [this](const Result<workspace::Receipt>& receipt) {
    if (!receipt) {
      m_frame.setProblem({});
      return m_frame.showFailure(errorText(receipt.error()));
    }
    Q_EMIT kept(CampaignId::parse(receipt->outcome.text(u"campaign")).value_or(CampaignId()));
    accept();
  });
}

} // namespace muniment::ui
