#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/workspace/people/person_requests.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView kUnknown("request.unknown");

Json jsonOf(const PersonRequest& request, const QString& person) {
  Json::Object json = *contentOf(request).object();
  json.insert_or_assign(u"name"_s, person);
  return json;
}

class OpenRequest final : public OpenedCommand {
 public:
  std::string person, kind, received, identified;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(who, idOf<PersonId>(person, "person.unknown"_L1));
    MUNIMENT_TRY_LET(day, dayOf(received));
    const auto what = requestKindFrom(textOf(kind)).value_or(PersonRequest::Kind::Access);
    return session.print(
        session.run(opened, workspace::OpenPersonRequest{who, what, day, textOf(identified)}, Words::tr("Saving")));
  }
};

class ListRequests final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::PersonRequests page;
    for (;;) {
      MUNIMENT_TRY_LET(answer, opened.ask(page).result());
      for (const workspace::PersonRequests::Line& line : answer.lines) {
        Json::Object json = *jsonOf(line.request, line.person).object();
        json.insert_or_assign(u"late"_s, line.isLate);
        session.out().line(json, QStringList{line.request.id.toString(), nameOf(line.request.kind),
                                             nameOf(line.request.state), line.request.dueOn.toString(Qt::ISODate),
                                             line.person}
                                     .join(u"  "_s));
      }
      if (!answer.hasMore)
        return {};
      page.after = answer.lines.back().request.id;
    }
  }
};

class ShowRequest final : public OpenedCommand {
 public:
  std::string id;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(request, idOf<PersonRequestId>(id, kUnknown));
    MUNIMENT_TRY_LET(found, opened.ask(workspace::PersonRequestById{request}).result());
    session.out().line(jsonOf(found.request, found.person),
                       QStringList{nameOf(found.request.kind), nameOf(found.request.state),
                                   found.request.dueOn.toString(Qt::ISODate), found.person}
                           .join(u"  "_s));
    for (const workspace::ConcernedConversation& one : found.conversations)
      session.out().line(Json::Object{{u"conversation"_s, one.conversation.id.toString()},
                                      {u"free"_s, one.free},
                                      {u"held"_s, one.held},
                                      {u"in_case"_s, one.inCase},
                                      {u"kept"_s, one.kept},
                                      {u"messages"_s, one.messages},
                                      {u"title"_s, one.conversation.title}},
                         one.conversation.id.toString() + u"  "_s + one.conversation.title + u"  "_s +
                             QString::number(one.messages));
    return {};
  }
};

class ExtendRequest final : public OpenedCommand {
 public:
  std::string id, reason;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(request, idOf<PersonRequestId>(id, kUnknown));
    return session.print(
        session.run(opened, workspace::ExtendPersonRequest{request, textOf(reason)}, Words::tr("Saving")));
  }
};

class TellRequest final : public OpenedCommand {
 public:
  std::string id, production;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(request, idOf<PersonRequestId>(id, kUnknown));
    MUNIMENT_TRY_LET(told, idOf<ProductionId>(production, "production.unknown"_L1));
    return session.print(session.runSigned(opened, workspace::AnswerAccess{request, told}, Words::tr("Saving")));
  }
};

class EraseRequest final : public OpenedCommand {
 public:
  std::string id, recordClass;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(request, idOf<PersonRequestId>(id, kUnknown));
    MUNIMENT_TRY_LET(in, optionalClassNamed(opened, recordClass));
    return session.print(session.runSigned(opened, workspace::AnswerErasure{request, in}, Words::tr("Filing")));
  }
};

class RefuseRequest final : public OpenedCommand {
 public:
  std::string id, ground, reason;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(request, idOf<PersonRequestId>(id, kUnknown));
    const auto why = requestGroundFrom(textOf(ground)).value_or(PersonRequest::Ground::None);
    return session.print(
        session.runSigned(opened, workspace::RefusePersonRequest{request, why, textOf(reason)}, Words::tr("Saving")));
  }
};

} // namespace

void addPersonRequestCommands(const Line& app, Chosen& chosen) {
  const Line& parent = app.group("person-request", "What people ask about what is kept of them");
  parent.needsCommand();
  auto open = std::make_shared<OpenRequest>();
  Line line = add(parent, "open", "Note a request; a task reminds of its day", open, chosen);
  line.option("CUSTODIAN", open->person, "Id of the custodian").required();
  line.option("--kind", open->kind, "access or erasure").oneOf({"access", "erasure"}).required();
  line.option("--received", open->received, "Day on which it came").required();
  line.option("--identified-by", open->identified, "How it is known who asks, in at least 10 letters").required();
  add(parent, "list", "List requests in the order they were noted", std::make_shared<ListRequests>(), chosen);
  const char* const help = "Id of the request";
  auto show = std::make_shared<ShowRequest>();
  add(parent, "show", "Show where the person speaks, and what stands against destroying it", show, chosen)
      .option("ID", show->id, help)
      .required();
  auto extend = std::make_shared<ExtendRequest>();
  line = add(parent, "extend", "Take two months more, once", extend, chosen);
  line.option("ID", extend->id, help).required();
  line.option("--reason", extend->reason, "Why, in at least 10 letters").required();
  auto tell = std::make_shared<TellRequest>();
  line = add(parent, "told", "Say with which production access was given", tell, chosen);
  line.option("ID", tell->id, help).required();
  line.option("PRODUCTION", tell->production, "Id of the production; a package of it must have been written")
      .required();
  auto erase = std::make_shared<EraseRequest>();
  line = add(parent, "erase", "Put up for destruction what nothing stands against", erase, chosen);
  line.option("ID", erase->id, help).required();
  line.option("--class", erase->recordClass, "Code of a class of which the schedule ends in destruction");
  auto refuse = std::make_shared<RefuseRequest>();
  line = add(parent, "refuse", "Refuse the whole of a request", refuse, chosen);
  line.option("ID", refuse->id, help).required();
  line.option("--ground", refuse->ground, "not-identified, unfounded or repeated")
      .oneOf({"not-identified", "unfounded", "repeated"})
      .required();
  line.option("--reason", refuse->reason, "Why, in at least 10 letters").required();
}

} // namespace muniment::ctl
