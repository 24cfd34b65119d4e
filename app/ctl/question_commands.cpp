#include "core/workspace/outreach/question_commands.h"
#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/model/exact_json.h"
#include "core/outreach/answer_token.h"
#include "core/workspace/outreach/question_proof.h"
#include "core/workspace/outreach/stake_limits.h"

#include <QtCore/QSaveFile>

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kHour = 3'600'000; ///< milliseconds

QStringList textsOf(const std::vector<std::string>& given) {
  QStringList texts;
  for (const std::string& each : given)
    texts.append(textOf(each));
  return texts;
}

class Ask final : public OpenedCommand {
 public:
  std::string person, text, about, cause, matter;
  std::vector<std::string> choices, ways;
  int hours = 24;
  bool ownWords = false, noComment = false, high = false, quiet = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::AskQuestion command;
    Question& question = command.question;
    MUNIMENT_TRY_LET(asked, idOf<PersonId>(person, "person.unknown"_L1));
    question.person = asked;
    question.text = textOf(text);
    question.about = textOf(about);
    question.cause = textOf(cause);
    MUNIMENT_TRY_LET(of, optionalIdOf<MatterId>(matter, "matter.unknown"_L1));
    question.matter = of;
    for (const std::string& choice : choices)
      question.choices.append(textOf(choice));
    question.ownWords = ownWords;
    question.comments = !noComment;
    question.stake = high ? Question::Stake::High : Question::Stake::Ordinary;
    question.deadline = opened.now().plusMilliseconds(hours * kHour);
    command.notify = !quiet;
    if (!ways.empty())
      command.peers = textsOf(ways);
    MUNIMENT_TRY_LET(receipt, session.run(opened, std::move(command), Words::tr("Saving")));
    session.out().document(receipt.outcome, receipt.outcome.text(u"question"));
    return {};
  }
};

class Questions final : public OpenedCommand {
 public:
  std::string state, person;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::QuestionsPage query;
    query.filter.state = questionStateFrom(textOf(state));
    MUNIMENT_TRY_LET(of, optionalIdOf<PersonId>(person, "person.unknown"_L1));
    query.filter.person = of;
    for (;;) {
      MUNIMENT_TRY_LET(page, opened.ask(query).result());
      for (const Question& question : page.questions)
        session.out().line(contentOf(question), u"%1  %2  %3"_s.arg(question.id.toString(), nameOf(question.state),
                                                                    question.text.simplified()));
      if (!page.hasMore)
        return {};
      query.before = page.questions.back().id;
    }
  }
};

/// One question with what is known of it: made, told, opened, answered are four different things.
class OneQuestion final : public OpenedCommand {
 public:
  std::string question, pdf, proof;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<QuestionId>(question, "question.unknown"_L1));
    if (!pdf.empty() || !proof.empty())
      MUNIMENT_TRY(save(opened, id));
    MUNIMENT_TRY_LET(sheet, opened.ask(workspace::QuestionById{id}).result());
    Json::Array links;
    QStringList lines{
        sheet.question.text,
        Words::tr("Asked of %1 by %2 at %3").arg(sheet.person, sheet.asker, sheet.question.askedAt.toString())};
    for (const AnswerLink& link : sheet.links) {
      links.emplace_back(contentOf(link));
      if (link.openedAt)
        lines.append(Words::tr("Link opened at %1, by somebody or by a program").arg(link.openedAt->toString()));
    }
    for (const Question::Notice& notice : sheet.question.notices)
      if (notice.device.startsWith(u"device:"_s))
        lines.append((notice.taken ? Words::tr("Push service took a notification at %1")
                                   : Words::tr("Device did not want a notification any more at %1"))
                         .arg(notice.at.toString()));
    Json::Array messages;
    for (const workspace::QuestionById::Sent& sent : sheet.sent) {
      const workspace::LiveReceipt& receipt = sent.receipt;
      messages.emplace_back(Json::Object{{u"delivered_at"_s, orNull(receipt.delivered)},
                                         {u"failed_at"_s, orNull(receipt.failed)},
                                         {u"phone"_s, sent.sending.phone},
                                         {u"read_at"_s, orNull(receipt.read)},
                                         {u"sent_at"_s, orNull(receipt.sent)},
                                         {u"wamid"_s, sent.wamid}});
      lines.append(Words::tr("Message to %1 at %2").arg(sent.sending.phone, sent.sending.at.toString()));
    }
    for (const Question::Answer& answer : sheet.question.answers)
      lines.append(u"%1  %2  %3  %4"_s.arg(answer.at.toString(), nameOf(answer.standing),
                                           sheet.question.wordsOf(answer), answer.comment.simplified()));
    for (const Question::Answer& answer : sheet.question.answers) {
      if (answer.hand)
        lines.append(workspace::ProofText::handOf(answer));
    }
    Json::Array devices;
    for (const PushDevice& device : sheet.devices)
      devices.emplace_back(Json::Object{{u"ended_at"_s, orNull(device.endedAt)},
                                        {u"id"_s, device.id.toString()},
                                        {u"label"_s, device.label},
                                        {u"registered_at"_s, device.registeredAt.toString()}});
    Json::Object openers;
    for (const auto& [link, name] : sheet.openers)
      openers.emplace(link.toString(), name);
    if (sheet.pinSetAt)
      lines.append(Words::tr("PIN set by %1 at %2").arg(sheet.pinSetter, sheet.pinSetAt->toString()));
    const Json document = Json::Object{{u"asker"_s, sheet.asker},
                                       {u"devices"_s, std::move(devices)},
                                       {u"links"_s, std::move(links)},
                                       {u"messages"_s, std::move(messages)},
                                       {u"openers"_s, std::move(openers)},
                                       {u"pin_set_at"_s, orNull(sheet.pinSetAt)},
                                       {u"pin_set_by"_s, sheet.pinSetter},
                                       {u"person"_s, sheet.person},
                                       {u"question"_s, contentOf(sheet.question)}};
    session.out().document(document, lines.join(u'\n'));
    return {};
  }

 private:
  Result<void> save(workspace::Workspace& opened, const QuestionId& id) const {
    MUNIMENT_TRY_LET(sheet, opened.ask(workspace::QuestionProof{id}).result());
    MUNIMENT_TRY(opened.note(AccessAct::Exported, aggregateOf(id)).result());
    if (!proof.empty()) {
      MUNIMENT_TRY_LET(bytes, canonicalJson(sheet.toJson()));
      MUNIMENT_TRY(write(proof, bytes + '\n'));
    }
    if (pdf.empty())
      return {};
    MUNIMENT_TRY_LET(page, evidence::sheetPdf(sheet, opened.now()));
    return write(pdf, page);
  }
  static Result<void> write(const std::string& path, const QByteArray& bytes) {
    QSaveFile file(textOf(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
      return failure(ErrorKind::Failed, "file.failed"_L1, {}, file.errorString());
    return {};
  }
};

/// Prints the address of a new link. Its token is nowhere else: what the workspace keeps does not lead back to it.
class MakeLink final : public OpenedCommand {
 public:
  std::string question, url;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<QuestionId>(question, "question.unknown"_L1));
    const auto token = outreach::AnswerToken::generate();
    MUNIMENT_TRY_LET(receipt, session.run(opened, workspace::MakeAnswerLink{id, token.digest()}, Words::tr("Saving")));
    QString address = textOf(url);
    if (!address.endsWith(u'/'))
      address += u'/';
    address += u"q/"_s + QString::fromLatin1(token.text());
    session.out().document(Json::Object{{u"address"_s, address}, {u"link"_s, receipt.outcome.text(u"link")}}, address);
    return {};
  }
};

class Withdraw final : public OpenedCommand {
 public:
  std::string question, reason;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<QuestionId>(question, "question.unknown"_L1));
    return session.print(session.run(opened, workspace::WithdrawQuestion{id, textOf(reason)}, Words::tr("Saving")));
  }
};

class Remind final : public OpenedCommand {
 public:
  std::string question;
  std::vector<std::string> ways;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<QuestionId>(question, "question.unknown"_L1));
    return session.print(session.run(opened, workspace::RemindOfQuestion{id, textsOf(ways)}, Words::tr("Saving")));
  }
};

class SetPin final : public OpenedCommand {
 public:
  std::string person, file;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<PersonId>(person, "person.unknown"_L1));
    MUNIMENT_TRY_LET(bytes, bytesOf(file));
    return session.print(session.runSigned(opened, workspace::SetAnswerPin{id, QString::fromUtf8(bytes).trimmed()},
                                           Words::tr("Saving")));
  }
};

class NameAccount final : public OpenedCommand {
 public:
  std::string person, way, account;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<PersonId>(person, "person.unknown"_L1));
    return session.print(
        session.run(opened, workspace::NameAccount{id, textOf(way), textOf(account)}, Words::tr("Saving")));
  }
};

class Forget final : public OpenedCommand {
 public:
  std::string device, reason;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<DeviceId>(device, "device.unknown"_L1));
    return session.print(session.run(opened, workspace::ForgetDevice{id, textOf(reason)}, Words::tr("Saving")));
  }
};

QString textOf(const StakeLimits::Amount& amount) { return (amount.currency + u' ' + amount.most).trimmed(); }

class SetLimits final : public OpenedCommand {
 public:
  std::vector<std::string> amounts, classes;
  bool noMatters = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::SetStakeLimits command;
    for (const QString& given : textsOf(amounts)) {
      const qsizetype sign = given.indexOf(u'=');
      command.amounts.push_back({given.left(std::max<qsizetype>(sign, 0)), given.sliced(sign + 1)});
    }
    command.classes = textsOf(classes);
    command.matters = !noMatters;
    return session.print(session.runSigned(opened, std::move(command), Words::tr("Saving")));
  }
};

class ShowLimits final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(limits, opened.ask(workspace::ChosenStakeLimits()).result());
    QStringList lines;
    for (const StakeLimits::Amount& amount : limits.amounts)
      lines.append(Words::tr("Documents above %1").arg(textOf(amount)));
    for (const QString& code : limits.classes)
      lines.append(Words::tr("Records of class %1 and below").arg(code));
    if (limits.matters)
      lines.append(Words::tr("Everything of a restricted matter"));
    if (lines.isEmpty())
      lines.append(Words::tr("No limit: only who asks says that much is at stake."));
    session.out().document(contentOf(limits), lines.join(u'\n'));
    return {};
  }
};

void addLimits(const Line& app, Chosen& chosen) {
  Line limits = app.group("stake-limits", "From when on an answer takes a PIN. Example: munimentctl -w cases "
                                          "stake-limits set --above EUR=10000 --class 04.20");
  limits.needsCommand();
  add(limits, "show", "Show the limits of the workspace", std::make_shared<ShowLimits>(), chosen);
  auto set = std::make_shared<SetLimits>();
  Line line = add(limits, "set", "Set the limits of the workspace anew, signed", set, chosen);
  line.option("--above", set->amounts, "Amount of a document, EUR=10000; without a currency for all others");
  line.option("--class", set->classes, "Code of a class whose records count, with those below it");
  line.flag("--no-matters", set->noMatters, "Restricted matters do not count by themselves");
}

void addAsk(const Line& app, Chosen& chosen) {
  auto ask = std::make_shared<Ask>();
  Line line = add(app, "ask",
                  "Put a question to a person outside. Example: munimentctl -w cases ask PERSON \"Release it?\" "
                  "--choice Yes --choice No",
                  ask, chosen);
  line.option("PERSON", ask->person, "Id of the person").required();
  line.option("TEXT", ask->text, "The question").required();
  line.option("--about", ask->about, "What it concerns, in words for the person");
  line.option("--choice", ask->choices, "An answer to choose; once for each");
  line.flag("--own-words", ask->ownWords, "An answer may be written");
  line.flag("--no-comment", ask->noComment, "No comment goes with the answer");
  line.option("--hours", ask->hours, "Until the deadline; 24 unless told").between(1, 8760);
  line.flag("--high", ask->high, "Much is at stake: the person also gives a PIN");
  line.option("--cause", ask->cause, "On whose account, such as record:ID");
  line.option("--matter", ask->matter, "Id of the matter");
  line.flag("--no-push", ask->quiet, "Do not tell the person");
  line.option("--via", ask->ways, "Connection by which the person is told; the first that reaches them is taken");
}

} // namespace

void addQuestionCommands(const Line& app, Chosen& chosen) {
  addAsk(app, chosen);
  addLimits(app, chosen);
  auto questions = std::make_shared<Questions>();
  Line line = add(app, "questions", "List questions to people outside, newest first", questions, chosen);
  line.option("--state", questions->state, "open, answered, expired or withdrawn")
      .oneOf({"open", "answered", "expired", "withdrawn"});
  line.option("--person", questions->person, "Id of the person");
  auto one = std::make_shared<OneQuestion>();
  line = add(app, "question", "One question: told, opened and answered when and how", one, chosen);
  line.option("QUESTION", one->question, "Question id").required();
  line.option("--proof", one->proof, "Writes its sheet of proof to this file as JSON");
  line.option("--pdf", one->pdf, "Writes that sheet to this file as a page to print");
  auto link = std::make_shared<MakeLink>();
  line =
      add(app, "answer-link", "Make a link by which the person can answer once; hand it over yourself", link, chosen);
  line.option("QUESTION", link->question, "Question id").required();
  line.option("--url", link->url, "Address of the answer page, https://…").required();
  auto remind = std::make_shared<Remind>();
  line = add(app, "remind-question", "Tell the person once more", remind, chosen);
  line.option("QUESTION", remind->question, "Question id").required();
  line.option("--via", remind->ways, "Connection by which the person is told; as before unless told");
  auto withdraw = std::make_shared<Withdraw>();
  line = add(app, "withdraw-question", "Take a question back", withdraw, chosen);
  line.option("QUESTION", withdraw->question, "Question id").required();
  line.option("--reason", withdraw->reason, "Why").required();
  auto pin = std::make_shared<SetPin>();
  line = add(app, "answer-pin", "Set the PIN with which a person answers where much is at stake", pin, chosen);
  line.option("PERSON", pin->person, "Id of the person").required();
  line.option("--file", pin->file, "File with the PIN, 6 to 12 digits").required();
  auto account = std::make_shared<NameAccount>();
  line = add(app, "name-account", "Name the account of a person at a notification service", account, chosen);
  line.option("PERSON", account->person, "Id of the person").required();
  line.option("--via", account->way, "Connection to the service").required();
  line.option("--account", account->account, "What the service knows the person or the device by").required();
  auto forget = std::make_shared<Forget>();
  line = add(app, "forget-device", "Tell a device nothing any more", forget, chosen);
  line.option("DEVICE", forget->device, "Device id, as `question` shows it").required();
  line.option("--reason", forget->reason, "Why").required();
}

} // namespace muniment::ctl
