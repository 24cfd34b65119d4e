#include "core/workspace/outreach/campaign_commands.h"
#include "app/ctl/arguments.h"
#include "app/ctl/campaign_json.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/base/json_list.h"

#include <QtCore/QSaveFile>

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

QStringList textsOf(const std::vector<std::string>& given) {
  QStringList texts;
  for (const std::string& each : given)
    texts.append(textOf(each));
  return texts;
}

/// Ids of persons, one a line, as other programs write them.
Result<std::vector<PersonId>> personsFrom(const std::vector<std::string>& ids, const std::string& file) {
  std::vector<PersonId> persons;
  for (const std::string& id : ids) {
    MUNIMENT_TRY_LET(person, idOf<PersonId>(id, "person.unknown"_L1));
    persons.push_back(person);
  }
  if (file.empty())
    return persons;
  MUNIMENT_TRY_LET(bytes, bytesOf(file));
  for (const QString& line : QString::fromUtf8(bytes).split(u'\n', Qt::SkipEmptyParts)) {
    const auto person = PersonId::parse(line.section(u',', 0, 0).trimmed());
    if (!person)
      return failure(ErrorKind::Usage, "person.unknown"_L1);
    persons.push_back(*person);
  }
  return persons;
}

struct WhoIsAsked final {
  std::vector<std::string> persons;
  std::string file;

  void addTo(const Line& line) {
    line.option("--person", persons, "Id of a person who is asked; once for each");
    line.option("--persons", file, "File with ids of persons, one a line");
  }
};

class Prepare final : public OpenedCommand {
 public:
  std::string name, text, about, cause, matter, partner, region, productLine, issue, refusal, quiet;
  std::string language, wordings;
  std::vector<std::string> choices, ways;
  std::vector<std::int32_t> reminders;
  WhoIsAsked who;
  int hours = 72, mostPerHour = 1000;
  bool contacts = false, ownWords = false, high = false, businessHours = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::PrepareCampaign command;
    Campaign& campaign = command.campaign;
    campaign.name = textOf(name);
    campaign.text = textOf(text);
    campaign.about = textOf(about);
    for (const std::string& choice : choices)
      campaign.choices.append(textOf(choice));
    campaign.language = textOf(language);
    MUNIMENT_TRY(readWordings(campaign));
    campaign.refusal = refusal.empty() ? -1 : static_cast<std::int32_t>(campaign.choices.indexOf(textOf(refusal)));
    if (!refusal.empty() && campaign.refusal < 0)
      return failure(ErrorKind::Usage, "campaign.refusal_wrong"_L1);
    campaign.ownWords = ownWords;
    campaign.stake = high ? Question::Stake::High : Question::Stake::Ordinary;
    campaign.cause = textOf(cause);
    MUNIMENT_TRY_LET(of, optionalIdOf<MatterId>(matter, "matter.unknown"_L1));
    campaign.matter = of;
    campaign.ways = textsOf(ways);
    campaign.contacts = {contacts, textOf(partner), textOf(region), textOf(productLine), textOf(issue)};
    MUNIMENT_TRY(setLimits(campaign.limits));
    campaign.hours = hours;
    campaign.reminders = reminders;
    MUNIMENT_TRY_LET(persons, personsFrom(who.persons, who.file));
    command.persons = std::move(persons);
    return session.print(session.run(opened, std::move(command), Words::tr("Saving")));
  }

 private:
  /// `{"de": {"text": …, "about": …, "choices": […]}, …}`
  Result<void> readWordings(Campaign& campaign) const {
    if (wordings.empty())
      return {};
    MUNIMENT_TRY_LET(bytes, bytesOf(wordings));
    MUNIMENT_TRY_LET(content, parseJson(bytes));
    if (!content.object())
      return failure(ErrorKind::Usage, "campaign.wording_wrong"_L1, {textOf(wordings)});
    for (const auto& [tongue, words] : *content.object())
      campaign.wordings.emplace(
          tongue, Campaign::Wording{words.text(u"text"), words.text(u"about"), textsAt(words, u"choices")});
    return {};
  }
  Result<void> setLimits(Campaign::Limits& limits) const {
    limits.mostPerHour = mostPerHour;
    limits.onlyInBusinessHours = businessHours;
    const QString hoursOfRest = textOf(quiet);
    if (hoursOfRest.isEmpty())
      return {};
    limits.quietFrom = QTime::fromString(hoursOfRest.section(u'-', 0, 0), u"HH:mm"_s);
    limits.quietUntil = QTime::fromString(hoursOfRest.section(u'-', 1, 1), u"HH:mm"_s);
    if (!limits.quietFrom.isValid() || !limits.quietUntil.isValid())
      return failure(ErrorKind::Usage, "campaign.limits_wrong"_L1);
    return {};
  }
};

class ListCampaigns final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::CampaignsPage query;
    for (;;) {
      MUNIMENT_TRY_LET(page, opened.ask(query).result());
      for (const auto& line : page.campaigns)
        session.out().line(campaignJson(line.campaign, line.counts), campaignText(line.campaign, line.counts));
      if (!page.hasMore)
        return {};
      query.before = page.campaigns.back().campaign.id;
    }
  }
};

/// A command about one campaign.
class OfCampaign : public OpenedCommand {
 public:
  std::string campaign, reason;

 protected:
  [[nodiscard]] Result<CampaignId> id() const { return idOf<CampaignId>(campaign, "campaign.unknown"_L1); }
};

class OneCampaign final : public OfCampaign {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(wanted, id());
    MUNIMENT_TRY_LET(answer, opened.ask(workspace::CampaignById{wanted}).result());
    session.out().document(campaignJson(answer.campaign, answer.counts), campaignText(answer.campaign, answer.counts));
    return {};
  }
};

/// Who is how, and by what that is proved.
class People final : public OfCampaign {
 public:
  std::vector<std::string> states;
  std::string file;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::CampaignPeople query;
    MUNIMENT_TRY_LET(wanted, id());
    query.filter.campaign = wanted;
    for (const std::string& state : states)
      query.filter.states.push_back(campaignPersonStateFrom(textOf(state)).value_or(CampaignPerson::State::NotSent));
    MUNIMENT_TRY(opened.ask(workspace::CampaignById{wanted}).result());
    QString table = workspace::proofHeader();
    for (;;) {
      MUNIMENT_TRY_LET(page, opened.ask(query).result());
      for (const auto& line : page.people) {
        if (file.empty())
          session.out().line(campaignPersonJson(line), campaignPersonText(line));
        else
          table += workspace::proofLine(line);
      }
      if (!page.hasMore)
        break;
      query.after = page.people.back().person.id;
    }
    return file.empty() ? Result<void>() : write(session, opened, wanted, table);
  }

 private:
  Result<void> write(Session& session, workspace::Workspace& opened, const CampaignId& of, const QString& table) const {
    MUNIMENT_TRY(opened.note(AccessAct::Exported, aggregateOf(of)).result());
    QSaveFile target(textOf(file));
    if (!target.open(QIODevice::WriteOnly) || target.write(table.toUtf8()) < 0 || !target.commit())
      return failure(ErrorKind::Failed, "file.failed"_L1, {}, target.errorString());
    session.out().document(Json::Object{{u"campaign"_s, of.toString()}, {u"file"_s, textOf(file)}}, textOf(file));
    return {};
  }
};

/// A command that takes nothing but the campaign.
template <class C>
class Act final : public OfCampaign {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(wanted, id());
    return session.print(session.run(opened, C{wanted}, Words::tr("Saving")));
  }
};

/// One that also says why.
template <class C>
class ActWithReason final : public OfCampaign {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(wanted, id());
    return session.print(session.run(opened, C{wanted, textOf(reason)}, Words::tr("Saving")));
  }
};

class Add final : public OfCampaign {
 public:
  WhoIsAsked who;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(wanted, id());
    MUNIMENT_TRY_LET(persons, personsFrom(who.persons, who.file));
    return session.print(
        session.run(opened, workspace::AddToCampaign{wanted, std::move(persons)}, Words::tr("Saving")));
  }
};

class Exclude final : public OfCampaign {
 public:
  std::string person;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(wanted, id());
    MUNIMENT_TRY_LET(who, idOf<PersonId>(person, "person.unknown"_L1));
    return session.print(
        session.run(opened, workspace::ExcludeFromCampaign{wanted, who, textOf(reason)}, Words::tr("Saving")));
  }
};

void addPrepare(const Line& campaign, Chosen& chosen) {
  auto prepare = std::make_shared<Prepare>();
  Line line = add(campaign, "prepare", "Prepare a question to many people; nobody is asked yet", prepare, chosen);
  line.option("NAME", prepare->name, "What the campaign is called").required();
  line.option("TEXT", prepare->text, "The question; may hold {name}, {campaign} and {deadline}").required();
  line.option("--about", prepare->about, "What it concerns, in words for the people");
  line.option("--choice", prepare->choices, "An answer to choose; once for each");
  line.option("--language", prepare->language, "Language of these words, such as de or pt_BR");
  line.option("--wordings", prepare->wordings, "JSON file with the words in further languages, by language");
  line.option("--refusal", prepare->refusal, "The choice by which somebody refuses");
  line.flag("--own-words", prepare->ownWords, "An answer may be written");
  line.flag("--high", prepare->high, "Much is at stake: people also give a PIN");
  line.flag("--contacts", prepare->contacts, "Ask contacts of partners as well, those whom the next options leave");
  line.option("--partner", prepare->partner, "Code of a partner");
  line.option("--region", prepare->region, "Region of contacts");
  line.option("--product-line", prepare->productLine, "Product line of contacts");
  line.option("--issue", prepare->issue, "Issue of contacts");
  prepare->who.addTo(line);
  line.option("--hours", prepare->hours, "From the start to the deadline; 72 unless told").between(1, 8760);
  line.option("--remind", prepare->reminders, "Hours after asking at which to remind; once for each");
  line.option("--quiet", prepare->quiet, "Hours in which nobody is written to, such as 20:00-07:00");
  line.flag("--business-hours", prepare->businessHours,
            "Nobody is written to outside of the business hours of the house");
  line.option("--per-hour", prepare->mostPerHour, "The most messages within an hour; 1000 unless told");
  line.option("--via", prepare->ways, "Connection by which people are told; the first that reaches a person is taken");
  line.option("--cause", prepare->cause, "On whose account, such as record:ID");
  line.option("--matter", prepare->matter, "Id of the matter");
}

template <class C>
Line addOne(const Line& group, const char* name, const char* help, std::shared_ptr<C> command, Chosen& chosen) {
  Line line = add(group, name, help, command, chosen);
  line.option("CAMPAIGN", command->campaign, "Campaign id").required();
  return line;
}

void addActs(const Line& campaign, Chosen& chosen) {
  using namespace workspace;
  addOne(campaign, "start", "Let the agent ask", std::make_shared<Act<StartCampaign>>(), chosen);
  addOne(campaign, "resume", "Let a paused campaign go on", std::make_shared<Act<ResumeCampaign>>(), chosen);
  addOne(campaign, "remind", "Have those reminded now who have not answered", std::make_shared<Act<RemindCampaign>>(),
         chosen);
  auto pause = std::make_shared<ActWithReason<PauseCampaign>>();
  addOne(campaign, "pause", "Stop asking and reminding; answers still count", pause, chosen)
      .option("--reason", pause->reason, "Why")
      .required();
  auto cancel = std::make_shared<ActWithReason<CancelCampaign>>();
  addOne(campaign, "cancel", "End a campaign; questions that are open are taken back", cancel, chosen)
      .option("--reason", cancel->reason, "Why")
      .required();
  auto more = std::make_shared<Add>();
  more->who.addTo(addOne(campaign, "add", "Add people", more, chosen));
  auto exclude = std::make_shared<Exclude>();
  Line line = addOne(campaign, "exclude", "Leave a person out", exclude, chosen);
  line.option("PERSON", exclude->person, "Person id").required();
  line.option("--reason", exclude->reason, "Why").required();
}

} // namespace

void addCampaignCommands(const Line& app, Chosen& chosen) {
  Line campaign = app.group(
      "campaign", "One question to many people, with reminders and proof. Example: munimentctl campaign list");
  campaign.needsCommand();
  add(campaign, "list", "List campaigns, newest first", std::make_shared<ListCampaigns>(), chosen);
  addOne(campaign, "show", "One campaign and how many people are how", std::make_shared<OneCampaign>(), chosen);
  auto people = std::make_shared<People>();
  Line line = addOne(campaign, "people", "Its people and what proves how each stands", people, chosen);
  line.option("--state", people->states, "Only those who are so; once for each")
      .oneOf({"not-sent", "waiting", "reached", "answered", "refused", "failed", "excluded"});
  line.option("--csv", people->file, "Write the table to this file");
  addPrepare(campaign, chosen);
  addActs(campaign, chosen);
}

} // namespace muniment::ctl
