#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "app/ctl/send_receiver.h"
#include "core/base/json_list.h"
#include "core/connect/whatsapp/template_filling.h"
#include "core/workspace/sending/send_message.h"
#include "core/workspace/sending/send_template.h"
#include "core/workspace/sending/settle_sending.h"
#include "core/workspace/sending/template_list.h"

#include <QtCore/QFileInfo>

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;
namespace whatsapp = connect::whatsapp;

class SendText final : public OpenedCommand {
 public:
  SendReceiver target;
  std::string text, quoted;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(to, target.read());
    return session.print(session.run(
        opened,
        workspace::SendMessage(std::move(to), whatsapp::TextContent{textOf(text)}, std::nullopt, {{textOf(quoted)}}),
        Words::tr("Queueing")));
  }
};

class SendFile final : public OpenedCommand {
 public:
  SendReceiver target;
  std::string file, caption;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(to, target.read());
    const FilePath path = pathOf(file);
    workspace::FileToCapture given{QFileInfo(path.value).fileName(), path, std::nullopt};
    return session.print(session.run(
        opened, workspace::SendMessage(std::move(to), whatsapp::TextContent{textOf(caption)}, std::move(given)),
        Words::tr("Keeping the file")));
  }
};

class SendTemplateLine final : public OpenedCommand {
 public:
  SendReceiver target;
  std::string name, language = "en_US", file;
  std::vector<std::string> values;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(to, target.read());
    whatsapp::TemplateValues filled;
    for (const auto& [place, value] : fieldsOf(values))
      filled.emplace(place, value.string() ? *value.string() : QString());
    std::optional<workspace::FileToCapture> header;
    if (!file.empty()) {
      const FilePath path = pathOf(file);
      header = workspace::FileToCapture{QFileInfo(path.value).fileName(), path, std::nullopt};
    }
    return session.print(session.run(
        opened,
        workspace::SendTemplate(std::move(to), textOf(name), textOf(language), std::move(filled), std::move(header)),
        Words::tr("Queueing")));
  }
};

class SendAgainLine final : public OpenedCommand {
 public:
  std::string delivery;
  bool evenIfTwice = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<DeliveryId>(delivery, "delivery.unknown"_L1));
    return session.print(session.run(opened, workspace::SendAgain{id, evenIfTwice}, Words::tr("Queueing")));
  }
};

class WithdrawLine final : public OpenedCommand {
 public:
  std::string delivery;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<DeliveryId>(delivery, "delivery.unknown"_L1));
    return session.print(session.run(opened, workspace::WithdrawMessage{id}, Words::tr("Saving")));
  }
};

class TemplateLines final : public OpenedCommand {
 public:
  std::string peer;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(templates, opened.ask(workspace::Templates{textOf(peer)}).result());
    for (const auto& each : templates) {
      const QStringList places = whatsapp::placesOf(each);
      Json::Object line;
      line.emplace(u"body"_s, each.body);
      line.emplace(u"category"_s, each.category);
      line.emplace(u"language"_s, each.language);
      line.emplace(u"name"_s, each.name);
      line.emplace(u"quality"_s, each.quality);
      line.emplace(u"status"_s, each.status);
      line.emplace(u"values"_s, listOf(places));
      session.out().line(
          line, u"%1  %2  %3  %4  %5"_s.arg(each.name, each.language, each.status, each.category, places.join(u' ')));
    }
    return {};
  }
};

void addSend(const Line& app, Chosen& chosen) {
  Line send = app.group("send", "Send a message through a connected number. Example: munimentctl -w "
                                "cases send text \"Thank you\" --conversation 0197…");
  send.needsCommand();
  auto text = std::make_shared<SendText>();
  Line line = add(send, "text", "Words, to somebody who wrote within the last day", text, chosen);
  line.option("TEXT", text->text, "What is to be sent").required();
  line.option("--quote", text->quoted, "Id at WhatsApp of the message that it answers");
  text->target.addOptions(line);
  auto file = std::make_shared<SendFile>();
  line = add(send, "file", "A file, to somebody who wrote within the last day", file, chosen);
  line.option("FILE", file->file, "The file").required();
  line.option("--caption", file->caption, "Words below it");
  file->target.addOptions(line);
  auto filled = std::make_shared<SendTemplateLine>();
  line = add(send, "template", "An approved template with its values", filled, chosen);
  line.option("NAME", filled->name, "Its name").required();
  line.option("--language", filled->language, "Its language, such as en_US");
  line.option("--value", filled->values, "PLACE=VALUE, such as body.1=Friday");
  line.option("--file", filled->file, "The file of its header");
  filled->target.addOptions(line);
  auto again = std::make_shared<SendAgainLine>();
  line = add(send, "again", "Send a message anew that did not go", again, chosen);
  line.option("DELIVERY", again->delivery, "Its id in the outbox").required();
  line.flag("--even-if-twice", again->evenIfTwice, "Although it may have arrived");
  auto withdraw = std::make_shared<WithdrawLine>();
  line = add(send, "withdraw", "Take a message back that did not go", withdraw, chosen);
  line.option("DELIVERY", withdraw->delivery, "Its id in the outbox").required();
  addSendingActs(send, chosen);
}

} // namespace

void addSendingCommands(const Line& app, Chosen& chosen) {
  addSend(app, chosen);
  auto templates = std::make_shared<TemplateLines>();
  Line line = add(app, "templates",
                  "The templates of a connected number (lines). Example: munimentctl -w cases templates --peer "
                  "whatsapp --json",
                  templates, chosen);
  line.option("--peer", templates->peer, "Code of the connection").required();
}

} // namespace muniment::ctl
