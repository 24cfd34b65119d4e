#include "app/ctl/arguments.h"
#include "app/ctl/collection_options.h"
#include "app/ctl/line.h"
#include "app/ctl/message_json.h"
#include "app/ctl/opened_command.h"
#include "core/formats/edi/recognition.h"
#include "core/workspace/conversations/conversations_page.h"
#include "core/workspace/conversations/sensitive.h"
#include "core/workspace/conversations/transcript.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;
using workspace::ImportedChat;

/// Told by the content, as everything about partner documents.
bool isPartnerDocument(const std::string& path) {
  QFile file(textOf(path));
  const QByteArray start = file.open(QIODevice::ReadOnly) ? file.read(formats::edi::kRecognitionBytes) : QByteArray();
  return formats::edi::recognise({start.constData(), static_cast<std::size_t>(start.size())}) !=
         formats::edi::Dialect::Unknown;
}

class Import final : public OpenedCommand {
 public:
  std::vector<std::string> paths;
  std::string participant;
  std::string dateOrder = "auto";
  std::string zone;
  std::string key;
  std::string media;
  std::string matter;
  std::string purpose;
  std::string into;
  std::vector<std::size_t> chats;
  bool alwaysNew = false;
  CollectionOptions collection;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(wish, readWish());
    MUNIMENT_TRY(collection.read());
    for (const std::string& path : paths) {
      MUNIMENT_TRY(isPartnerDocument(path) ? captureOne(session, opened, path, wish)
                                           : importOne(session, opened, path, wish));
    }
    return {};
  }

 private:
  Result<workspace::ImportWish> readWish() const {
    workspace::ImportWish wish;
    wish.owner = textOf(participant);
    wish.zone = textOf(zone);
    wish.alwaysNew = alwaysNew;
    wish.purpose = textOf(purpose).trimmed();
    for (const std::size_t chat : chats) {
      if (chat == 0)
        return failure(ErrorKind::NotFound, "import.no_such_chat"_L1, {u"0"_s});
      wish.chats.push_back(chat - 1);
    }
    MUNIMENT_TRY_LET(matterId, optionalIdOf<MatterId>(matter, "matter.unknown"_L1));
    wish.matter = matterId;
    MUNIMENT_TRY_LET(intoId, optionalIdOf<ConversationId>(into, "conversation.unknown"_L1));
    wish.into = intoId;
    return wish;
  }

  static Result<void> captureOne(Session& session, workspace::Workspace& opened, const std::string& path,
                                 const workspace::ImportWish& wish) {
    workspace::DocumentWish documents;
    documents.matter = wish.matter;
    auto progress = std::make_shared<Progress>();
    const workspace::FileToCapture file{QFileInfo(textOf(path)).fileName(), pathOf(path), std::nullopt};
    MUNIMENT_TRY_LET(captured, session.wait(opened.captureDocuments(file, std::move(documents), progress),
                                            Words::tr("Capturing"), progress));
    const std::string_view dialect = nameOf(captured.dialect);
    const QString counts = captured.wasThere
                               ? Words::tr("captured before; nothing was added")
                               : Words::tr("documents: %1, errors: %2, warnings: %3")
                                     .arg(QString::number(captured.documents), QString::number(captured.errors),
                                          QString::number(captured.warnings));
    session.out().line(Json::Object{{u"batch"_s, captured.item.toString()},
                                    {u"documents"_s, captured.documents},
                                    {u"errors"_s, captured.errors},
                                    {u"format"_s, QString::fromLatin1(dialect.data(), std::ssize(dialect))},
                                    {u"new"_s, captured.added},
                                    {u"warnings"_s, captured.warnings},
                                    {u"was_there"_s, captured.wasThere}},
                       captured.item.toString() + u"  "_s + file.name + u"  "_s + counts);
    return {};
  }

  Result<void> importOne(Session& session, workspace::Workspace& opened, const std::string& path,
                         const workspace::ImportWish& wish) const {
    capture::ReadingOptions options;
    options.dateOrder = textOf(dateOrder);
    options.key = pathOf(key);
    options.mediaFolder = pathOf(media);
    auto progress = std::make_shared<Progress>();
    auto file = session.wait(opened.inspect(pathOf(path), options, progress), Words::tr("Reading"), progress);
    MUNIMENT_TRY(file);
    if ((*file)->chats().size() > 1 && wish.chats.empty())
      listChats(session.out(), **file);
    progress = std::make_shared<Progress>();
    auto imported = session.wait(opened.import(*file, wish, progress), Words::tr("Importing"), progress);
    MUNIMENT_TRY(imported);
    MUNIMENT_TRY_LET(facts, collection.read());
    for (const ImportedChat& chat : *imported) {
      if (!facts.isEmpty())
        MUNIMENT_TRY(session.run(opened, workspace::StateCollection{chat.source, facts}, Words::tr("Saving")));
      print(session.out(), **file, chat);
    }
    return {};
  }

  static void listChats(Output& out, const capture::SourceFile& file) {
    int number = 0;
    for (const formats::whatsapp::ChatSummary& chat : file.chats())
      out.say(u"%1  %2  %3"_s.arg(++number).arg(chat.messages).arg(textOf(chat.title)));
  }

  static void print(Output& out, const capture::SourceFile& file, const ImportedChat& chat) {
    Json::Array warnings;
    for (const formats::whatsapp::Finding& finding : file.findings())
      warnings.emplace_back(Json::Object{{u"code"_s, textOf(finding.code)},
                                         {u"place"_s, u"%1+%2"_s.arg(finding.offset).arg(finding.length)},
                                         {u"text"_s, textOf(finding.detail)}});
    const Json document = Json::Object{{u"batch"_s, chat.source.toString()},
                                       {u"conflicts"_s, chat.conflicts},
                                       {u"conversations"_s, Json::Array{Json(chat.conversation.toString())}},
                                       {u"corroborated"_s, chat.corroborated},
                                       {u"format"_s, file.format()},
                                       {u"media"_s, chat.media},
                                       {u"media_missing"_s, chat.missingMedia},
                                       {u"messages"_s, chat.messages},
                                       {u"new"_s, chat.added},
                                       {u"original_sha256"_s, file.digest().toHex()},
                                       {u"root"_s, chat.root.toHex()},
                                       {u"title"_s, chat.title},
                                       {u"warnings"_s, std::move(warnings)},
                                       {u"was_there"_s, chat.wasThere}};
    const QString counts = chat.wasThere
                               ? Words::tr("imported before; nothing was added")
                               : Words::tr("messages: %1, new: %2, also in another source: %3, conflicts: %4")
                                     .arg(QString::number(chat.messages), QString::number(chat.added),
                                          QString::number(chat.corroborated), QString::number(chat.conflicts));
    out.line(document, chat.conversation.toString() + u"  "_s + chat.title + u"  "_s + counts);
  }
};

class Conversations final : public OpenedCommand {
 public:
  std::string filter;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::ConversationsPage page;
    page.filter.text = textOf(filter);
    for (;;) {
      MUNIMENT_TRY_LET(answer, opened.ask(page).result());
      for (const ConversationSummary& summary : answer.conversations)
        session.out().line(jsonOf(summary), lineOf(summary));
      if (answer.conversations.size() < static_cast<std::size_t>(page.limit))
        return {};
      page.after = answer.conversations.back();
    }
  }
};

class Messages final : public OpenedCommand {
 public:
  std::string conversation;
  std::string from;
  std::string to;
  std::int64_t after = -1;
  std::int64_t limit = 0;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<ConversationId>(conversation, "conversation.unknown"_L1));
    MUNIMENT_TRY_LET(whole, opened.ask(workspace::ConversationById{id}).result());
    MUNIMENT_TRY_LET(range, rangeOf(opened, id));
    MUNIMENT_TRY_LET(marks, opened.ask(workspace::SensitiveMarks{aggregateOf(id)}).result());
    if (!marks.empty()) // what belongs to a special category is looked at by name
      MUNIMENT_TRY(opened.note(AccessAct::Viewed, aggregateOf(id)).result());
    return print(session, opened, whole, range.first, range.second);
  }

 private:
  Result<std::pair<std::int64_t, std::int64_t>> rangeOf(workspace::Workspace& opened, const ConversationId& id) const {
    std::int64_t first = after + 1;
    std::int64_t end = std::numeric_limits<std::int64_t>::max();
    const auto positionOf = [&](const std::string& text, int days) -> Result<std::int64_t> {
      const QDate day = QDate::fromString(textOf(text), Qt::ISODate);
      if (!day.isValid())
        return failure(ErrorKind::Usage, "base.not_a_date"_L1, {textOf(text)});
      return opened.ask(workspace::TranscriptDay{id, day.addDays(days)}).result();
    };
    if (!from.empty()) {
      MUNIMENT_TRY_LET(position, positionOf(from, 0));
      first = std::max(first, position);
    }
    if (!to.empty()) {
      MUNIMENT_TRY_LET(position, positionOf(to, 1));
      end = position;
    }
    return std::pair(first, limit > 0 ? std::min(end, first + limit) : end);
  }

  static Result<void> print(Session& session, workspace::Workspace& opened,
                            const workspace::ConversationById::Answer& whole, std::int64_t first, std::int64_t end) {
    workspace::TranscriptPage page{whole.summary.conversation.id, first, 500};
    while (page.first < end) {
      page.count = static_cast<int>(std::min<std::int64_t>(500, end - page.first));
      MUNIMENT_TRY_LET(answer, opened.ask(page).result());
      for (const Message& message : answer.messages)
        session.out().line(jsonOf(message, whole.speakers), lineOf(message, whole.speakers));
      if (answer.messages.empty())
        return {};
      page.first = answer.messages.back().position + 1;
    }
    return {};
  }
};

void addImport(const Line& app, Chosen& chosen) {
  auto import = std::make_shared<Import>();
  Line line = app.group("import",
                        "Import exported chats and documents of trading partners. Example: munimentctl -w cases import "
                        "\"WhatsApp Chat with Ana.txt\" --zone Europe/Berlin");
  line.option("PATH", import->paths, "Files to import").required();
  line.option("--as-participant", import->participant, "Whose export it is, as named in it");
  line.option("--date-order", import->dateOrder, "auto, dmy, mdy or ymd");
  line.option("--zone", import->zone, "Time zone of the exporting device");
  line.option("--key", import->key, "Key file of an encrypted backup");
  line.option("--media", import->media, "Folder with the files that the chat names");
  line.option("--chat", import->chats, "Number of a chat in a file that holds several; may be repeated");
  line.option("--into", import->into, "Conversation that the chat is another source of, by id");
  line.option("--matter", import->matter, "Matter the chat belongs to, by id");
  line.option("--purpose", import->purpose, "On what ground the chat is kept");
  import->collection.addTo(line);
  line.flag("--new", import->alwaysNew, "Make a conversation of its own, whoever speaks in it");
  line.chooses(import, chosen);
}

} // namespace

void addConversationCommands(const Line& app, Chosen& chosen) {
  addImport(app, chosen);
  auto conversations = std::make_shared<Conversations>();
  Line line = app.group("conversations", "List conversations. Example: munimentctl -w cases conversations");
  line.option("--filter", conversations->filter, "Part of a title or of a name");
  line.chooses(conversations, chosen);

  auto messages = std::make_shared<Messages>();
  line = app.group("messages", "List the messages of a conversation. Example: munimentctl -w cases --json messages ID");
  line.option("CONVERSATION", messages->conversation, "Id of the conversation").required();
  line.option("--from", messages->from, "First day, such as 2026-03-17");
  line.option("--to", messages->to, "Last day");
  line.option("--limit", messages->limit, "How many at the most");
  line.option("--after", messages->after, "Number of the last message of the page before");
  line.chooses(messages, chosen);
}

} // namespace muniment::ctl
