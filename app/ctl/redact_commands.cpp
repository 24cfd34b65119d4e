#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/workspace/evidence/redaction_commands.h"
#include "core/workspace/evidence/redaction_queries.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

class Propose final : public OpenedCommand {
 public:
  std::string message, reason, part = "message", box;
  std::int64_t start = 0, length = 0;
  int page = 0;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<MessageId>(message, "message.unknown"_L1));
    workspace::ProposeRedactions::Wish wish{id};
    if (page > 0 || !box.empty()) {
      MUNIMENT_TRY_LET(covered, readBox());
      wish.part = Redaction::Part::Page;
      wish.page = page;
      wish.box = covered;
    } else if (length > 0) {
      wish.part = Redaction::Part::Text;
      wish.start = start;
      wish.length = length;
    } else if (part == "file") {
      wish.part = Redaction::Part::Attachment;
    }
    return session.print(
        session.run(opened, workspace::ProposeRedactions{{wish}, textOf(reason)}, Words::tr("Saving")));
  }

 private:
  /// LEFT,TOP,WIDTH,HEIGHT
  [[nodiscard]] Result<QRect> readBox() const {
    const QStringList cells = textOf(box).split(u',');
    std::array<int, 4> values{};
    bool isNumber = cells.size() == std::ssize(values);
    for (std::size_t i = 0; isNumber && i < values.size(); ++i)
      values[i] = cells[static_cast<qsizetype>(i)].toInt(&isNumber);
    if (!isNumber)
      return failure(ErrorKind::Usage, "redaction.box_wrong"_L1);
    return QRect(values[0], values[1], values[2], values[3]);
  }
};

/// Redactions by their ids.
template <class C>
class Decide final : public OpenedCommand {
 public:
  std::vector<std::string> redactions;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    C command;
    for (const std::string& text : redactions) {
      MUNIMENT_TRY_LET(id, idOf<RedactionId>(text, "redaction.unknown"_L1));
      command.redactions.push_back(id);
    }
    return session.print(session.runSigned(opened, std::move(command), Words::tr("Saving")));
  }
};

class ListRedactions final : public OpenedCommand {
 public:
  std::string conversation;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<ConversationId>(conversation, "conversation.unknown"_L1));
    MUNIMENT_TRY_LET(found, opened.ask(workspace::RedactionsInConversation{id}).result());
    for (const Redaction& redaction : found)
      session.out().line(contentOf(redaction),
                         QStringList{redaction.id.toString(), redaction.message.toString(), nameOf(redaction.part),
                                     redaction.reason, nameOf(redaction.state)}
                             .join(u"  "_s));
    return {};
  }
};

} // namespace

void addRedactCommands(const Line& app, Chosen& chosen) {
  Line redact = app.group("redact", "What packages do not show. Example: munimentctl -w cases redact "
                                    "propose m0000abc --reason PII --start 10 --length 12");
  redact.needsCommand();
  auto propose = std::make_shared<Propose>();
  Line line = add(redact, "propose", "Propose a redaction of a message", propose, chosen);
  line.option("MESSAGE", propose->message, "Message id").required();
  line.option("--reason", propose->reason, "Code that is printed in its place: PRIV, PII, TP, TS, NR or your own")
      .required();
  line.option("--part", propose->part, "message or file");
  line.option("--start", propose->start, "Where in the text, from 0");
  line.option("--length", propose->length, "How many characters of the text");
  line.option("--page", propose->page, "Page of the file on which a box lies, from 1");
  line.option("--box", propose->box, "LEFT,TOP,WIDTH,HEIGHT of the box in thousandths of the page");
  auto signOff = std::make_shared<Decide<workspace::SignOffRedactions>>();
  line = add(redact, "sign-off", "Make redactions count; signed", signOff, chosen);
  line.option("REDACTION", signOff->redactions, "Redactions, by id").required();
  auto withdraw = std::make_shared<Decide<workspace::WithdrawRedactions>>();
  line = add(redact, "withdraw", "Take redactions back", withdraw, chosen);
  line.option("REDACTION", withdraw->redactions, "Redactions, by id").required();
  auto list = std::make_shared<ListRedactions>();
  line = add(redact, "list", "Redactions of a conversation as they are now", list, chosen);
  line.option("CONVERSATION", list->conversation, "Conversation id").required();
}

} // namespace muniment::ctl
