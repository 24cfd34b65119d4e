#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/session.h"
#include "core/base/error_catalogue.h"
#include "core/connect/manifest/presets.h"
#include "core/connect/manifest/read_manifest.h"

#include <QtCore/QFile>

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;
using connect::ManifestProblem;

class ValidateManifest final : public Command {
 public:
  std::string path;

  Result<void> run(Session& session) override {
    const QString name = textOf(path);
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
      return failure(ErrorKind::NotFound, "file.not_found"_L1, {}, file.errorString());
    const auto reading = connect::readManifest(file.read(kMost));
    QStringList text;
    Json::Array problems;
    for (const ManifestProblem& problem : reading.problems) {
      const QString where = problem.pointer.isEmpty() ? QString() : problem.pointer + u' ';
      text += u"%1:%2:%3: %4%5"_s.arg(name, QString::number(problem.line), QString::number(problem.column), where,
                                      errorText(problem.error));
      problems.push_back(jsonOf(problem));
    }
    Json::Object answer{{u"ok"_s, reading.manifest.has_value()}, {u"problems"_s, std::move(problems)}};
    if (reading.manifest) {
      answer.emplace(u"id"_s, reading.manifest->id);
      answer.emplace(u"title"_s, reading.manifest->title);
      text.append(Words::tr("This connector manifest is good."));
    }
    session.out().document(answer, text.join(u'\n'));
    if (!reading.manifest)
      session.out().endWith(ErrorKind::VerificationFailed);
    return {};
  }

 private:
  static constexpr qint64 kMost = 4 << 20; ///< more than the reader takes

  static Json jsonOf(const ManifestProblem& problem) {
    return Json::Object{{u"code"_s, problem.error.id},
                        {u"column"_s, problem.column},
                        {u"line"_s, problem.line},
                        {u"pointer"_s, problem.pointer},
                        {u"text"_s, errorText(problem.error)}};
  }
};

class ListManifests final : public Command {
 public:
  Result<void> run(Session& session) override {
    for (const QString& name : connect::presetNames()) {
      MUNIMENT_TRY_LET(bytes, connect::preset(name));
      const auto reading = connect::readManifest(bytes);
      const QString title = reading.manifest ? reading.manifest->title : QString();
      session.out().line(Json::Object{{u"name"_s, name}, {u"title"_s, title}}, name + u"  "_s + title);
    }
    return {};
  }
};

class ShowManifest final : public Command {
 public:
  std::string name;

  Result<void> run(Session& session) override {
    MUNIMENT_TRY_LET(bytes, connect::preset(textOf(name)));
    const QString text = QString::fromUtf8(bytes).trimmed();
    session.out().document(Json::Object{{u"manifest"_s, text}}, text);
    return {};
  }
};

} // namespace

void addManifestCommands(const Line& app, Chosen& chosen) {
  Line manifest = app.group("manifest", "Connector manifests: how other systems are reached and understood");
  manifest.needsCommand();
  auto validate = std::make_shared<ValidateManifest>();
  add(manifest, "validate",
      "Say what is wrong with a manifest, and where. Example: munimentctl manifest validate site.json", validate,
      chosen)
      .option("FILE", validate->path, "The manifest")
      .required();
  add(manifest, "list", "List the manifests that come with the program", std::make_shared<ListManifests>(), chosen);
  auto show = std::make_shared<ShowManifest>();
  add(manifest, "show",
      "Print a manifest that comes with the program, to copy and change. Example: munimentctl manifest show xconnector "
      "> "
      "site.json",
      show, chosen)
      .option("NAME", show->name, "Its name")
      .required();
}

} // namespace muniment::ctl
