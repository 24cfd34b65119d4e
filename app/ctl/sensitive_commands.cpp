#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/workspace/conversations/sensitive.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

class MarkLine final : public OpenedCommand {
 public:
  explicit MarkLine(bool takesBack) : m_takesBack(takesBack) {}

  std::string subject, category, reason;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    const auto chosen =
        m_takesBack ? std::optional(SensitiveMark::Category::None) : sensitiveCategoryFrom(textOf(category));
    if (!chosen || (!m_takesBack && *chosen == SensitiveMark::Category::None))
      return failure(ErrorKind::Usage, "sensitive.category"_L1);
    return session.print(
        session.run(opened, workspace::MarkSensitive{textOf(subject), *chosen, textOf(reason)}, Words::tr("Saving")));
  }

 private:
  bool m_takesBack;
};

class ShowMarks final : public OpenedCommand {
 public:
  std::string subject;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(lines, opened.ask(workspace::SensitiveMarks{textOf(subject)}).result());
    for (const workspace::SensitiveMarks::Line& line : lines) {
      Json::Object json = *contentOf(line.mark).object();
      json.insert_or_assign(u"author"_s, line.author);
      session.out().line(
          json, QStringList{line.mark.at.toString(), nameOf(line.mark.category), line.author, line.mark.reason}.join(
                    u"  "_s));
    }
    return {};
  }
};

} // namespace

void addSensitiveCommands(const Line& app, Chosen& chosen) {
  Line sensitive = app.group("sensitive", "What belongs to a special category. Example: munimentctl -w cases sensitive "
                                          "mark conversation:ID --category health --reason \"Speaks of an illness\"");
  sensitive.needsCommand();
  const char* const help = "conversation:ID, item:ID or person:ID";
  auto mark = std::make_shared<MarkLine>(false);
  Line line = add(sensitive, "mark", "Mark something as sensitive", mark, chosen);
  line.option("SUBJECT", mark->subject, help).required();
  line.option("--category", mark->category,
              "health, belief, union, origin, politics, intimate, biometric, offences or other")
      .required();
  line.option("--reason", mark->reason, "Why, in at least 10 letters").required();
  auto back = std::make_shared<MarkLine>(true);
  line = add(sensitive, "take-back", "Say that it is not sensitive after all", back, chosen);
  line.option("SUBJECT", back->subject, help).required();
  line.option("--reason", back->reason, "Why, in at least 10 letters").required();
  auto show = std::make_shared<ShowMarks>();
  add(sensitive, "show", "Show what was said, the newest first", show, chosen)
      .option("SUBJECT", show->subject, help)
      .required();
}

} // namespace muniment::ctl
