#include "app/ctl/arguments.h"
#include "app/ctl/opened_command.h"
#include "app/ctl/send_receiver.h"
#include "core/workspace/sending/send_message.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;
namespace whatsapp = connect::whatsapp;

/// A message by its id here, or by what WhatsApp calls it.
workspace::MeantMessage meantBy(const std::string& text) {
  const QString said = textOf(text);
  const auto id = MessageId::parse(said);
  return {id ? QString() : said, id};
}

class SendReaction final : public OpenedCommand {
 public:
  SendReceiver target;
  std::string message, emoji;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(to, target.read());
    return session.print(session.run(opened, workspace::ReactToMessage{std::move(to), meantBy(message), textOf(emoji)},
                                     Words::tr("Queueing")));
  }
};

class SendReadReceipt final : public OpenedCommand {
 public:
  SendReceiver target;
  std::string message;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(to, target.read());
    return session.print(session.run(
        opened, workspace::MarkRead{std::move(to), message.empty() ? workspace::MeantMessage() : meantBy(message)},
        Words::tr("Queueing")));
  }
};

class SendChoices final : public OpenedCommand {
 public:
  SendReceiver target;
  std::string text, open, quoted;
  std::vector<std::string> choices;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(to, target.read());
    return session.print(session.run(opened,
                                     workspace::SendMessage(std::move(to), content(), std::nullopt, {{textOf(quoted)}}),
                                     Words::tr("Queueing")));
  }

 private:
  /// Buttons, or a list where it has a word to open it.
  [[nodiscard]] whatsapp::SendContent content() const {
    const whatsapp::InteractiveFrame frame{{}, textOf(text), {}};
    whatsapp::ButtonsContent buttons{frame, {}};
    whatsapp::ListContent list{frame, textOf(open), {{}}};
    for (const std::string& each : choices) {
      const QString id = u"choice-%1"_s.arg(buttons.buttons.size() + 1);
      buttons.buttons.push_back({id, textOf(each)});
      list.sections.front().rows.push_back({id, textOf(each), {}});
    }
    return open.empty() ? whatsapp::SendContent(std::move(buttons)) : whatsapp::SendContent(std::move(list));
  }
};

} // namespace

void addSendingActs(const Line& group, Chosen& chosen) {
  auto reaction = std::make_shared<SendReaction>();
  Line line = add(group, "reaction", "React to a message, or take the reaction back", reaction, chosen);
  line.option("MESSAGE", reaction->message, "Its id, here or at WhatsApp").required();
  line.option("EMOJI", reaction->emoji, "What is shown; nothing takes it back");
  reaction->target.addOptions(line);
  auto read = std::make_shared<SendReadReceipt>();
  line = add(group, "read", "Let the other side see that its messages were read", read, chosen);
  line.option("--message", read->message, "Up to this one; else the one that waits for an answer");
  read->target.addOptions(line);
  auto asked = std::make_shared<SendChoices>();
  line = add(group, "choices", "Words with buttons or a list to answer with", asked, chosen);
  line.option("TEXT", asked->text, "What is asked").required();
  line.option("--choice", asked->choices, "An answer; once for each: up to three buttons, or ten lines of a list")
      .required();
  line.option("--list", asked->open, "The word that opens a list; buttons without it");
  line.option("--quote", asked->quoted, "Id at WhatsApp of the message that it answers");
  asked->target.addOptions(line);
}

} // namespace muniment::ctl
